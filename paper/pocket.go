package paper

import (
	"regards"
	"regards/paper/pdf"
	"regards/paper/typeset"
)

// CardPDF is the closing card as a card for the pocket: one sheet, printed on
// one side and folded twice, the upper half back and then the left half back.
// The six things to say at a glance in front, the words for each inside, what to
// ask and to find out behind. With a finding there is no file.
func CardPDF(c regards.ClosingCard, from string, place regards.Country) ([]byte, []regards.Finding, error) {
	width, height := size(sheetOf(place))
	const margin = 0.4 * inch
	a := area{width: width/2 - 2*margin, height: height/2 - 2*margin}
	s := newSetter()
	half := (len(c.Lines) + 1) / 2
	panels := []struct {
		left, top float64 // of the panel, from the sheet's upper left corner
		turned    bool
		build     func(size float64) []part
	}{
		{width / 2, height / 2, false, func(size float64) []part { return glance(c, size) }},
		{width / 2, 0, true, func(size float64) []part { return toSay(c.Lines[:half], size) }},
		{0, 0, true, func(size float64) []part { return toSay(c.Lines[half:], size) }},
		{0, height / 2, false, func(size float64) []part { return toAsk(c, size) }},
	}
	d := pdf.New(pdf.About{Title: typeset.Clean("Closing card: " + c.Heading), Author: typeset.Clean(from), Language: language(place)})
	sh := &sheet{page: d.Page(width, height), height: height, under: d.Root()}
	var all []regards.Finding
	for _, p := range panels {
		parts, lines, over := s.smaller(a, []float64{15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5}, p.build)
		all = append(all, lacking(s, parts, "", "the closing card")...)
		if over > 0 {
			all = append(all, tooLong("The closing card", over, 7.5*1.28, a.width/3.75))
		}
		draw := func() { sh.draw(parts, lines, p.left+margin, p.top+margin, map[int]*pdf.Element{}) }
		if p.turned {
			sh.page.Turned(p.left, height-p.top-height/2, width/2, height/2, draw)
		} else {
			draw()
		}
	}
	if len(all) > 0 {
		return nil, all[:1], nil
	}
	folds(sh, width, height)
	out, err := d.Bytes()
	return out, nil, err
}

// folds draws where the sheet is folded, short and faint, at its edges only.
func folds(sh *sheet, width, height float64) {
	const long, black = 14, 0.35
	sh.page.Ornament()
	sh.page.Rule(0, height/2, long, height/2, 0.5, black)
	sh.page.Rule(width-long, height/2, width, height/2, 0.5, black)
	sh.page.Rule(width/2, 0, width/2, long, 0.5, black)
	sh.page.Rule(width/2, height-long, width/2, height, 0.5, black)
	sh.page.Done()
}

// glance is the front: what to say, to be ticked.
func glance(c regards.ClosingCard, size float64) []part {
	out := []part{heading("H1", c.Heading, size*1.25, 0)}
	if c.When != "" {
		p := plainPart(c.When, size*0.85)
		p.gap = size * 0.2
		out = append(out, p)
	}
	for i, l := range c.Lines {
		p := plainPart(l.Name, size)
		p.tag, p.tick, p.said, p.indent, p.gap = "LI", true, l.Said == regards.Yes, size*1.5, size*0.7
		if i == 0 {
			p.gap = size * 1.6
		}
		out = append(out, p)
	}
	return out
}

// toSay is a page inside: words for each thing to say.
func toSay(lines []regards.CardLine, size float64) (out []part) {
	for i, l := range lines {
		gap := size * 1.3
		if i == 0 {
			gap = 0
		}
		out = append(out, heading("H2", l.Name, size*0.92, gap))
		p := plainPart(l.Say, size)
		p.gap = size * 0.2
		out = append(out, p)
	}
	return out
}

// toAsk is the back: what to ask last, and what to find out.
func toAsk(c regards.ClosingCard, size float64) (out []part) {
	add := func(p part, gap float64) {
		p.gap = gap
		out = append(out, p)
	}
	if len(c.Questions) > 0 {
		add(heading("H2", "Questions worth asking last", size*1.02, 0), 0)
		for _, q := range c.Questions {
			p := plainPart(q, size)
			p.tag, p.mark, p.indent = "LI", "•", size*1.1
			add(p, size*0.35)
		}
	}
	if len(c.FindOut) > 0 {
		add(heading("H2", "Find out before you leave", size*1.02, 0), size)
		for _, f := range c.FindOut {
			text := f.What
			if f.Ask != "" {
				text += ": " + f.Ask
			}
			p := plainPart(text, size)
			p.tag, p.tick, p.indent = "LI", true, size*1.5
			add(p, size*0.35)
		}
	}
	return out
}
