"""Pure finders over text, str to values with spans. No finder knows of articles or rules."""
