#!/usr/bin/env python3
"""Makes the typefaces beside this file from those of Source Serif 4.

    python3 make.py REGULAR.ttf SEMIBOLD.ttf        (needs fontTools)

The sources are the static fonts of version 4.004 (SIL Open Font Licence 1.1,
OFL.txt). What is changed: only Latin, Greek and Cyrillic with what a letter
needs beside them are kept; hints are dropped, for paper has no pixels to fit;
and the name is another one, which the licence asks for whatever was changed
(its Reserved Font Name is "Source").
"""
import gzip
import io
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SIGNS = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x2193), (0x2212, 0x2212), (0x2260, 0x2265), (0x25A0, 0x25CF), (0x2610, 0x2612), (0x2713, 0x2713),
]

for source, style in zip(sys.argv[1:], ("Regular", "Semibold")):
    font = TTFont(source)
    options = subset.Options()
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "BASE", "gasp", "prep"]
    options.recalc_timestamp = False
    s = subset.Subsetter(options)
    s.populate(unicodes=[c for a, b in SIGNS for c in range(a, b + 1)])
    s.subset(font)
    for record in list(font["name"].names):
        text = {1: "Regards Serif", 2: style, 3: "RegardsSerif-" + style, 4: "Regards Serif " + style, 6: "RegardsSerif-" + style}.get(record.nameID)
        if text:
            font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
    out = io.BytesIO()
    font.save(out)
    name = os.path.join(os.path.dirname(os.path.abspath(__file__)), "regards-serif-%s.ttf.gz" % style.lower())
    with open(name, "wb") as f:
        f.write(gzip.compress(out.getvalue(), 9, mtime=0))
    print(name, len(out.getvalue()), os.path.getsize(name))
