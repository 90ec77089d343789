"""Reads e-mail drafts with Python's parser, which shares no code with the
program, and says where one does not hold what its text holds.

    python3 check/eml.py FOLDER     # of FOLDER/*.eml with FOLDER/*.txt
"""
import pathlib
import sys
from email import policy
from email.parser import BytesParser


def unflowed(text):
    """Puts flowed lines together (RFC 3676 4.2)."""
    out = ""
    for line in text.split("\n"):
        line = line[1:] if line.startswith(" ") else line
        out += line if line.endswith(" ") else line + "\n"
    return out


def faults(path):
    raw = path.read_bytes()
    message = BytesParser(policy=policy.default).parsebytes(raw)
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    first, _, body = text.partition("\n\n")
    if message.defects:
        yield f"defects: {message.defects}"
    if message["X-Unsent"] != "1":
        yield "it is not marked as a draft"
    if f"Subject: {message['Subject']}" != first:
        yield f"the subject is {message['Subject']!r}, in the text {first!r}"
    part = message.get_body(("plain",))
    if part.get_param("format") != "flowed":
        yield "the text is not flowed"
    written = part.get_content().replace("\r\n", "\n")
    if unflowed(written).rstrip("\n") != body.rstrip("\n"):
        yield "the body is not the text's"
    if any(len(line) > 78 and " " in line.strip() for line in written.split("\n")):
        yield "a line is too long"
    for header in ("From", "To"):
        for address in message[header].addresses if message[header] else ():
            if "=?" in address.display_name or "@" not in address.addr_spec:
                yield f"{header}: {address!r}"
    if b"\n" in raw.replace(b"\r\n", b""):
        yield "a line does not end with CR LF"


def main(folder):
    paths = sorted(pathlib.Path(folder).rglob("*.eml"))
    bad = [f"{p}: {fault}" for p in paths for fault in faults(p)]
    print("\n".join(bad + [f"{len(paths)} drafts, {len(bad)} faults"]))
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
