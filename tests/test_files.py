from __future__ import annotations

import os
from pathlib import Path

import pytest

from xlate_audit.errors import InputError
from xlate_audit.files import replacing


def test_the_old_content_stays_until_the_new_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with replacing(path) as stream:
        stream.write("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_failure_leaves_the_old_content_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing(path) as stream:
        stream.write("half")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_bytes_are_as_written(tmp_path: Path) -> None:
    with replacing(tmp_path / "a") as stream:
        stream.write("a\r\nb\n日\udc80")
    assert (tmp_path / "a").read_bytes() == b"a\r\nb\n\xe6\x97\xa5\\udc80"


@pytest.mark.skipif(os.name != "posix", reason="links and devices of Unix")
def test_links_and_devices_stay_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    with replacing(tmp_path / "link") as stream:
        stream.write("new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "target").read_text() == "new"
    with replacing("/dev/null") as stream:
        stream.write("away")
    assert Path("/dev/null").is_char_device()


def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none" / "a.txt"):
        with pytest.raises(InputError, match="cannot write"), replacing(path):
            pass
