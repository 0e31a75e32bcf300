"""An HTTP endpoint for a CMS: an article or a pair comes in as JSON, the report goes out.

Nothing is kept and nothing is opened: an article's name is a name. The work is done by processes that can be ended, so
that no article holds up the others for longer than the time limit (see `pool`).
"""
