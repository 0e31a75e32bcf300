"""`python -m xlate_audit` is the command `xlate-audit`."""

from xlate_audit.cli import main

if __name__ == "__main__":  # worker processes import this module under another name
    main()
