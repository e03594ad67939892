import pytest

from fogline.errors import UnreadableReport
from fogline.reports.text import read_text


def test_line_ends_and_byte_order_mark_are_kept(tmp_path):
    file = tmp_path / "report.txt"
    file.write_bytes("\ufeffOne.\r\nTwo.".encode())
    assert read_text(file) == "\ufeffOne.\r\nTwo."


def test_wrong_encoding_names_file_and_byte(tmp_path):
    file = tmp_path / "report.txt"
    file.write_bytes(b"caf\xe9 ")
    with pytest.raises(UnreadableReport, match=r"report\.txt: byte 3"):
        read_text(file)
