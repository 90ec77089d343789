package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"regards"
	"regards/debrief"
	"regards/desk"
)

// greet says what this is about and which keys there are.
func (t *talk) greet(d *debrief.Debrief) {
	t.line("")
	t.hanging(t.strong("Debrief")+" · ", "Debrief · ", printable(t.name))
	t.line(t.faint(strings.Repeat("─", t.width)))
	t.wrapped("", "Type as you think; spelling does not matter. Each answer is kept at once.")
	t.line(t.faint("Enter  leave it as it is     <  back        ?  what is meant"))
	t.line(t.faint("-      take the answer away  .  stop here; everything so far is kept"))
}

// screen asks one question, box by box, and says where to go then.
func (t *talk) screen(ctx context.Context, d *debrief.Debrief, s *debrief.Screen) (to int, err error) {
	way := t.way(d, s.ID)
	at := 0
	for i, id := range way {
		if id == s.ID {
			at = i + 1
		}
	}
	t.line("")
	kicker := fmt.Sprintf("%d of %d", at, len(way))
	if s.Each {
		kicker += " · " + printable(s.Name)
	}
	t.line(t.faint(kicker))
	t.hanging("", "", t.strong(printable(d.Words(s, s.Heading))))
	for i := 0; i < len(s.Boxes); {
		b := &s.Boxes[i]
		if skipped(d, s, b) {
			i++
			continue
		}
		said, to, err := t.box(ctx, d, s, b)
		switch {
		case err != nil:
			return 0, err
		case to == back && i == 0:
			return back, nil
		case to == back:
			i--
			continue
		case b.Control == "name" && said == "" && b.Value == "":
			return onward, nil // nobody else was there
		case b.Control == "sentence" && i == 0 && said == "" && !s.Answered:
			return onward, nil // what follows would be about nothing
		}
		if d, err = t.load(ctx); err != nil {
			return 0, err
		}
		s = d.Find(s.ID)
		i++
	}
	return onward, nil
}

// skipped reports whether a box is about somebody who is not there.
func skipped(d *debrief.Debrief, s *debrief.Screen, b *debrief.Box) bool {
	return !s.Each && b.Control == "notes" && d.Get(debrief.Place("interviewers[n].name", b.N, 0)) == ""
}

// box asks for one answer until it can be kept.
func (t *talk) box(ctx context.Context, d *debrief.Debrief, s *debrief.Screen, b *debrief.Box) (said string, to int, err error) {
	t.label(d, s, b)
	for {
		if said, err = t.read("> "); err != nil {
			return "", 0, err
		}
		switch said {
		case "":
			return b.Value, onward, nil
		case "<":
			return "", back, nil
		case ".":
			return "", 0, errEnough
		case "?":
			t.explain(d, s, b)
			continue
		case "-":
			said = ""
		}
		kept, again, err := t.file(ctx, b, chosen(b, t.day(b, said)))
		if err != nil {
			return "", 0, err
		}
		if !again {
			return kept, onward, nil
		}
	}
}

// label is what stands above an empty line.
func (t *talk) label(d *debrief.Debrief, s *debrief.Screen, b *debrief.Box) {
	label := printable(wordsFor(d, s, b, b.Label))
	switch {
	case b.Control == "name" && b.N > 0:
		label += " of the next; Enter when that was all"
	case b.Control == "notes":
		label += " (only for you)"
	}
	t.line("")
	t.wrapped("", label)
	for i, c := range b.Choices {
		line := fmt.Sprintf("%d  %s", i+1, c.Label)
		if c.Value == b.Value {
			line = t.strong(line) + t.faint("  (so it stands)")
		}
		t.line("  " + line)
	}
	for i, p := range b.Picks {
		if b.Control == "number" {
			break // a figure for a figure would confuse
		}
		t.hanging(fmt.Sprintf("  %d  ", i+1), fmt.Sprintf("  %d  ", i+1), printable(p.Label))
	}
	if b.Value != "" && len(b.Choices) == 0 {
		t.hanging(t.faint("  now: "), "  now: ", printable(b.Value))
	}
}

// explain is an example and what the answer is for.
func (t *talk) explain(d *debrief.Debrief, s *debrief.Screen, b *debrief.Box) {
	said := false
	for _, x := range []struct{ label, text string }{{"  e.g. ", b.Example}, {"       ", wordsFor(d, s, b, b.Help)}, {"       ", form(b.Control)}} {
		if x.text != "" {
			t.hanging(t.faint(x.label), x.label, x.text)
			said = true
		}
	}
	if !said {
		t.line(t.faint("       Just what it says; or Enter, to leave it."))
	}
}

// form is how an answer of a kind is typed.
func form(control string) string {
	switch control {
	case "chips":
		return "The number, or the first letters."
	case "date":
		return "A day: 2026-11-27, today, tomorrow, Friday."
	case "moment":
		return "A time: 2026-11-27T15:30; 15:30 alone is today."
	}
	return ""
}

// wordsFor is a text of a box with its person in it.
func wordsFor(d *debrief.Debrief, s *debrief.Screen, b *debrief.Box, text string) string {
	of := *s
	of.N = b.N
	if s.Each {
		of.N = s.N
	}
	return d.Words(&of, text)
}

// chosen is the value that a number or the beginning of a label means; what
// was typed where it means none or several.
func chosen(b *debrief.Box, said string) string {
	var labels, values []string
	for _, c := range b.Choices {
		labels, values = append(labels, c.Label), append(values, c.Value)
	}
	for _, p := range b.Picks {
		labels, values = append(labels, ""), append(values, p.Fills[0][1])
	}
	if n, err := strconv.Atoi(said); err == nil && n >= 1 && n <= len(values) && b.Control != "number" {
		return values[n-1]
	}
	if len(b.Choices) == 0 || said == "" {
		return said
	}
	found := ""
	for i, l := range labels {
		if strings.EqualFold(values[i], said) || strings.EqualFold(l, said) {
			return values[i]
		}
		if strings.HasPrefix(strings.ToLower(l), strings.ToLower(said)) {
			if found != "" {
				return said
			}
			found = values[i]
		}
	}
	if found == "" {
		return said
	}
	return found
}

// file keeps an answer, and shows what it makes. Again means that it could not
// be kept, or that a doubt was asked about and is answered next.
func (t *talk) file(ctx context.Context, b *debrief.Box, said string) (kept string, again bool, err error) {
	all := []desk.Answer{{Path: b.Path, Was: b.Value, Now: said}}
	for _, p := range b.Picks {
		if p.Fills[0][1] != said {
			continue
		}
		for _, f := range p.Fills[1:] {
			all = append(all, desk.Answer{Path: f[0], Now: f[1]})
		}
		break
	}
	filed, err := t.desk.FileAnswers(ctx, t.id, thisTerminal, all)
	if err != nil {
		return "", false, err
	}
	if len(filed.Faults) > 0 {
		t.hanging(t.severity(regards.Block, "  ! "), "  ! ", printable(full(upper(filed.Faults[0].Text))))
		if how := form(b.Control); how != "" {
			t.line(t.faint("    " + how))
		}
		return "", true, nil
	}
	b.Value = said
	t.kept++
	if b.Control != "sentence" || said == "" {
		return said, false, nil
	}
	return t.made(ctx, b)
}

// made shows the sentence that an answer makes, and asks where it was not
// surely read.
func (t *talk) made(ctx context.Context, b *debrief.Box) (kept string, again bool, err error) {
	sentence, doubt, err := t.desk.Preview(ctx, t.id, b.Path, b.Value)
	if err != nil {
		return "", false, err
	}
	if sentence != "" {
		t.hanging(t.faint("  → "), "  → ", printable(sentence))
	}
	if doubt == nil {
		return b.Value, false, nil
	}
	t.asked[b.Path] = true
	t.hanging(t.severity(regards.Warn, "  ? "), "  ? ", printable(debrief.Asks(doubt)))
	if doubt.Suggestion == "" {
		t.line(t.faint("    Enter leaves it so; or type it in other words."))
		return b.Value, true, nil
	}
	t.hanging("    1  ", "    1  ", printable(doubt.Suggestion))
	t.line(t.faint("    1 takes this; Enter leaves it so; or type it in other words."))
	b.Picks = []debrief.Pick{{Label: doubt.Suggestion, Fills: [][2]string{{b.Path, doubt.Suggestion}}}}
	return b.Value, true, nil
}
