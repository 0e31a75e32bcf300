"""Which reprint belongs to which original: article vectors find candidates, evidence and alignment judge them."""
