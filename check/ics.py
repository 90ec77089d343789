"""Reads calendars with programs that share no code with ours, and says where
one is not seen as it should be: khal, a calendar for terminals, and vobject,
a parser. What should be seen stands beside each calendar (check/calendars).

    python3 check/ics.py FOLDER     # of FOLDER/*.ics with FOLDER/*.json

For vobject every zone is given a name that no database knows, so that it
stands on the rules that the calendar brings along.
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import vobject

UTC = datetime.timezone.utc
CLOCK = "%Y-%m-%d %H:%M:%S"
CONFIG = """
[calendars]
[[one]]
path = {folder}/one
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M:%S
longdatetimeformat = %Y-%m-%d %H:%M:%S
[sqlite]
path = {folder}/khal.db
"""


def lines(raw):
    """What every reader needs: line ends, lengths, whole characters."""
    if b"\n" in raw.replace(b"\r\n", b"") or b"\r" in raw.replace(b"\r\n", b""):
        yield "a line does not end with CR LF"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a character is split over two lines"


def in_khal(path, want, folder):
    """What a person sees who opens the calendar in khal, living in its zone."""
    zone = want[0]["zone"]
    config = folder / "khal.conf"
    (folder / "one").mkdir(exist_ok=True)
    config.write_text(CONFIG.format(folder=folder, zone=zone))
    form = "\x1e{start-long}\x1f{end-long}\x1f{title}\x1f{alarm-symbol}\x1f{description}"
    ran = subprocess.run(["khal", "-c", config, "printics", "--format", form, path],
                         capture_output=True, text=True, check=False)
    if ran.returncode:
        yield f"khal: {ran.stderr.strip()}"
        return
    got = sorted(e.split("\x1f") for e in ran.stdout.split("\x1e")[1:])
    if len(got) != len(want):
        yield f"khal sees {len(got)} events, not {len(want)}"
        return
    for e in want:
        # Its parser takes a backslash before an n for the end of a line.
        about = "" if "\\n" in e["reason"] else e["reason"].strip()
        if not any(g[0] == e["start"] and g[1] == e["end"] and g[2] == e["title"] and g[3].strip()
                   and g[4].strip().startswith(about) for g in got):
            yield f"khal does not see {e['start']} {e['title']}: {about[:60]!r}"


def in_vobject(raw, want, nowhere):
    zone = want[0]["zone"] if want else ""
    text = raw.decode("utf-8")
    if zone:
        text = text.replace("TZID:" + zone, "TZID:" + nowhere).replace("TZID=" + zone, "TZID=" + nowhere)
    calendar = vobject.readOne(text)
    events = getattr(calendar, "vevent_list", [])
    if len(events) != len(want):
        yield f"vobject sees {len(events)} events, not {len(want)}"
        return
    for e, w in zip(events, want):
        start = e.dtstart.value
        if start.astimezone(UTC).strftime(CLOCK) != w["utc"]:
            yield f"vobject sees {start.astimezone(UTC)} UTC, not {w['utc']}"
        if e.dtstart.params.get("X-VOBJ-ORIGINAL-TZID") and start.strftime(CLOCK) != w["start"]:
            yield f"vobject sees {start} on the clock, not {w['start']}"
        if e.summary.value != w["title"]:
            yield f"vobject sees {e.summary.value!r}, not {w['title']!r}"
        about = e.description.value if hasattr(e, "description") else ""
        if not about.startswith(w["reason"]):
            yield f"vobject sees {about!r}, not {w['reason']!r}"
        rings = [int((start.astimezone(UTC) + a.trigger.value).timestamp()) for a in e.valarm_list]
        if rings != w["alarms"]:
            yield f"vobject hears {rings}, not {w['alarms']}"
        if e.transp.value != "TRANSPARENT" or e.contents["class"][0].value != "PRIVATE":
            yield "it is not transparent and private"
        if hasattr(e, "attendee") or hasattr(e, "organizer"):
            yield "somebody is invited"


def faults(path, folder):
    raw = path.read_bytes()
    want = json.loads(path.with_suffix(".json").read_text())
    yield from lines(raw)
    yield from in_vobject(raw, want, "Nowhere/" + path.stem)
    if want:  # khal wants a zone, and an event to show
        yield from in_khal(path, want, folder)


def main(folder):
    paths = sorted(pathlib.Path(folder).glob("*.ics"))
    with tempfile.TemporaryDirectory() as own:
        bad = [f"{p}: {fault}" for p in paths for fault in faults(p, pathlib.Path(own))]
    print("\n".join(bad + [f"{len(paths)} calendars, {len(bad)} faults"]))
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
