"""What can go wrong, told apart by who can mend it."""


class XlateAuditError(Exception):
    """Base of every error this package raises on purpose."""


class InputError(XlateAuditError):
    """The input or the command line cannot be used. The message is one line that says what to do; exit status 2."""


class SeveralArticles(InputError):
    """A file holds `count` articles, and which is meant was not told."""

    def __init__(self, message: str, count: int) -> None:
        super().__init__(message)
        self.count = count


def shown(path: str) -> str:
    """A path as messages name it.

    >>> shown("a.txt"), shown("-")
    ('a.txt', 'standard input')
    """
    return "standard input" if path == "-" else path
