"""Finding the original that a reprint names: among the files of a folder, or, where asked for, on the web.

What counts as naming, in this order: translationOfWork, isBasedOn and their like in other formats (`based_on` in an
article's metadata), then hreflang alternates, then a canonical address that is not the reprint's own. A file of the
folder is the original where it gives that address or identifier as its own, or bears its last part as its name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.fetch import Fetched, fetch
from xlate_audit.read.load import MAX_BYTES, load_source, source_of

#: So many files of a folder are looked at.
MAX_FILES = 20_000
#: So many addresses are asked for before giving up.
MAX_FETCHED = 3
_OWN = ("url", "canonical", "id", "amp")
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|ref|cmpid)=")
#: Names that pages give to many files.
_COMMON = frozenset({"index", "article", "story", "original", "page", "default", "main", "news", "amp"})


@dataclass(frozen=True, slots=True)
class Named:
    """A work that a reprint names, and by which of its properties."""

    address: str
    by: str


def named(reprint: Article) -> list[Named]:
    """The works that may be the reprint's original, the surest first."""
    own = {_key(value) for key in ("url", "amp") if (value := reprint.metadata.get(key))}
    found = [Named(a, "translationOfWork or isBasedOn") for a in _lines(reprint.metadata, "based_on")]
    language = reprint.language or reprint.metadata.get("language", "")
    for line in _lines(reprint.metadata, "alternates"):
        tag, _, address = line.partition(" ")
        if tag.split("-")[0] not in (language, "x"):
            found.append(Named(address, f"hreflang {tag}"))
    found += [Named(a, "canonical") for a in _lines(reprint.metadata, "canonical")]
    return [one for one in found if _key(one.address) not in own]


def find_original(reprint: Article, folder: str | Path) -> Article:
    """The article in `folder` that the reprint names as its original, with a note that says by what.

    Raises InputError where the reprint names none, no file is it, or several are.
    """
    root = Path(folder)
    if not root.is_dir():
        raise InputError(f"{folder} is not a folder: give --originals the folder with the originals")
    works = named(reprint)
    if not works:
        raise InputError(
            f"{shown(reprint.path)} names no original (translationOfWork, isBasedOn, canonical, hreflang): give both"
        )
    files = [path for path in _files(root) if not _same(path, reprint.path)]
    for work in works:
        matches = [path for path in files if _is(path, work.address)]
        if len(matches) > 1:
            few = ", ".join(str(path) for path in matches[:3])
            raise InputError(f"{len(matches)} files of {folder} are {work.address}: give one of them ({few})")
        if matches:
            return _noted(load_source(matches[0]).article(), work)
    raise InputError(
        f"no file of {folder} is the original that {shown(reprint.path)} names: {works[0].address} ({works[0].by})"
    )


def fetch_original(reprint: Article, get: Callable[[str], Fetched] = fetch) -> Article:
    """The article on the web that the reprint names as its original, the first that can be had.

    Raises InputError where the reprint names none on the web, or none can be fetched.
    """
    works = [work for work in named(reprint) if work.address.startswith(("http://", "https://"))]
    if not works:
        raise InputError(f"{shown(reprint.path)} names no original on the web: give both files, or --originals DIR")
    failure = None
    for work in works[:MAX_FETCHED]:
        try:
            page = get(work.address)
            return _noted(source_of(page.address, page.data).article(), work)
        except InputError as error:
            failure = failure or error
    assert failure is not None
    raise failure


def _noted(original: Article, work: Named) -> Article:
    return replace(original, notes=(*original.notes, f"the original that the reprint names ({work.by})"))


def _files(root: Path) -> Iterator[Path]:
    """Files below a folder in the order of their names. Hidden ones are left out, and so are links that lead out."""
    real, count = os.path.realpath(root), 0
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith(".") or not path.is_file():
                continue
            if path.is_symlink() and not os.path.realpath(path).startswith(real + os.sep):
                continue
            count += 1
            if count > MAX_FILES:
                raise InputError(f"{root} holds more than {MAX_FILES:,} files: give a folder of fewer originals")
            yield path


def _is(path: Path, address: str) -> bool:
    """Whether a file is the work of this address: by its name, else by what it says of itself.

    Only a file that holds the last part of the address is read as an article.
    """
    last = _last(address)
    if len(last) >= 5 and path.stem.casefold() == last and last not in _COMMON:
        return True
    if path.name.casefold() == address.casefold():
        return True
    try:
        if path.stat().st_size > MAX_BYTES:
            return False
        data = path.read_bytes()
        if (last or address.casefold()).encode() not in data.lower():
            return False
        metadata = load_source(path).article().metadata
    except (InputError, OSError):
        return False
    return _key(address) in {_key(value) for key in _OWN if (value := metadata.get(key))}


def _last(address: str) -> str:
    """The last part of an address's path, in small letters, without a suffix."""
    parts = [part for part in urlsplit(address).path.split("/") if part]
    return re.sub(r"\.(?:html?|php|aspx?|xml|json)$", "", unquote(parts[-1]).casefold()) if parts else ""


def _key(address: str) -> str:
    """What addresses of one work have in common.

    >>> _key("https://www.example.org/a/?utm_source=x#top") == _key("http://example.org/a")
    True
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    if parts.scheme not in ("http", "https", ""):
        return address.strip()
    query = "&".join(q for q in parts.query.split("&") if q and not _TRACKING.match(q))
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{unquote(parts.path).rstrip('/')}{'?' + query if query else ''}"


def _lines(metadata: Mapping[str, str], key: str) -> list[str]:
    return [line for line in metadata.get(key, "").splitlines() if line.strip()]


def _same(path: Path, other: str) -> bool:
    return other != "-" and os.path.realpath(path) == os.path.realpath(other)
