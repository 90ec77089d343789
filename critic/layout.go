package critic

import (
	"strings"

	"regards"
)

// layout finds greeting, paragraphs, sign-off and signature in the body. A
// letter of ours says where they are; in a pasted one, whose line breaks may
// be anywhere, they are looked for.
func (t *text) layout(l regards.Letter) {
	at := 0
	if l.Greeting != "" {
		t.greet = block{0, min(len(l.Greeting), len(t.body))}
		at = min(len(l.Greeting)+2, len(t.body))
	}
	var paras []block
	for _, p := range l.Paragraphs {
		end := min(at+len(p.Text), len(t.body))
		paras = append(paras, blocksOf(t.body, block{at, end})...)
		at = min(end+2, len(t.body))
	}
	if l.SignOff != "" {
		t.signOff = block{at, min(at+len(l.SignOff), len(t.body))}
		at = min(t.signOff.end+1, len(t.body))
	}
	t.sign = block{at, len(t.body)}
	var heads []block
	if t.greet.empty() {
		heads, paras = t.findGreeting(paras)
	}
	if t.signOff.empty() && t.sign.empty() {
		paras = t.findClose(paras)
	}
	t.paras = paras
	for _, b := range heads {
		t.addSentence(b, head, -1)
	}
	t.addSentence(t.greet, greeting, -1)
	for i, b := range paras {
		t.addSentences(b, main, i)
	}
	t.addSentence(t.signOff, close_, -1)
	for _, b := range linesOf(t.body, t.sign) {
		t.addSentence(b, close_, -1)
	}
}

// blocksOf cuts b at its blank lines.
func blocksOf(s string, b block) []block {
	var out []block
	start := b.start
	lines := linesOf(s, b)
	for i, l := range lines {
		blank := strings.TrimSpace(l.of(s)) == ""
		if blank || i == len(lines)-1 {
			end := l.start
			if !blank {
				end = l.end
			}
			if strings.TrimSpace(s[start:end]) != "" {
				out = append(out, block{start, end})
			}
			start = l.end
		}
	}
	return out
}

// linesOf cuts b at its line breaks.
func linesOf(s string, b block) []block {
	var out []block
	for at := b.start; at < b.end; {
		end := b.end
		if n := strings.IndexByte(s[at:b.end], '\n'); n >= 0 {
			end = at + n + 1
		}
		out = append(out, block{at, end})
		at = end
	}
	return out
}

// findGreeting takes the greeting out of the first paragraphs of a pasted
// letter; what stands above it is a letterhead or a subject.
func (t *text) findGreeting(paras []block) (heads, rest []block) {
	for i, p := range paras {
		if i > 5 {
			break
		}
		for _, l := range linesOf(t.body, p) {
			if !isGreeting(l.of(t.body)) {
				continue
			}
			if strings.TrimSpace(t.body[p.start:l.start]) != "" {
				heads = append(heads, block{p.start, l.start})
			}
			heads = append(append([]block{}, paras[:i]...), heads...)
			t.greet = trimmed(t.body, l)
			rest = append(rest, paras[i+1:]...)
			if strings.TrimSpace(t.body[l.end:p.end]) != "" {
				rest = append([]block{{l.end, p.end}}, rest...)
			}
			return heads, rest
		}
	}
	return nil, paras
}

// findClose takes sign-off and signature out of the last paragraphs of a
// pasted letter.
func (t *text) findClose(paras []block) []block {
	for i := len(paras) - 1; i >= 0 && i >= len(paras)-3; i-- {
		for _, l := range linesOf(t.body, paras[i]) {
			if !isSignOff(l.of(t.body)) {
				continue
			}
			t.signOff = trimmed(t.body, l)
			t.sign = block{l.end, len(t.body)}
			rest := paras[:i:i]
			if b := (block{paras[i].start, l.start}); strings.TrimSpace(b.of(t.body)) != "" {
				rest = append(rest, b)
			}
			return rest
		}
	}
	return paras
}

func trimmed(s string, b block) block {
	for b.start < b.end && isSpace(s[b.start]) {
		b.start++
	}
	for b.end > b.start && isSpace(s[b.end-1]) {
		b.end--
	}
	return b
}

// isGreeting reports whether a line is a salutation.
func isGreeting(line string) bool {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > 80 || strings.HasSuffix(line, ".") {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(line), " ")
	first = strings.Trim(first, ",:!")
	switch first {
	case "dear", "hi", "hello", "hey", "greetings":
		return len(strings.Fields(line)) <= 8
	case "to":
		return strings.HasPrefix(strings.ToLower(line), "to whom")
	case "good":
		low := strings.ToLower(line)
		return strings.HasPrefix(low, "good morning") || strings.HasPrefix(low, "good afternoon")
	}
	return len(strings.Fields(line)) <= 3 && (strings.HasSuffix(line, ",") || strings.HasSuffix(line, ":")) && !isSignOff(line)
}

// isSignOff reports whether a line is a complimentary close.
func isSignOff(line string) bool {
	line = strings.TrimRight(strings.TrimSpace(lower(line)), ",.!")
	return line != "" && len(line) <= 60 && signOffs()[line]
}

// Parse reads a pasted text as a letter: greeting, paragraphs, sign-off and
// signature where they can be told apart without moving a byte, so that the
// Body of the result is the text without its surrounding space, and positions
// of findings hold in it. A greeting that shares its block with the first
// paragraph stays there; [Read] finds it all the same.
func Parse(s string) regards.Letter {
	body := strings.Trim(s, " \t\r\n")
	l := regards.Letter{Kind: regards.ThankYou, Channel: regards.Email}
	parts := strings.Split(body, "\n\n")
	if len(parts) > 1 && !strings.Contains(parts[0], "\n") && isGreeting(parts[0]) {
		l.Greeting, parts = parts[0], parts[1:]
	}
	if n := len(parts); n > 1 {
		off, sign, ok := strings.Cut(parts[n-1], "\n")
		if isSignOff(off) && (!ok || sign != "") {
			l.SignOff, parts = off, parts[:n-1]
			if ok {
				l.Signature = strings.Split(sign, "\n")
			}
		}
	}
	for _, p := range parts {
		l.Paragraphs = append(l.Paragraphs, regards.Paragraph{Text: p})
	}
	if l.Body() != body { // for example a greeting that is nothing but spaces
		return regards.Letter{Kind: l.Kind, Channel: l.Channel, Paragraphs: []regards.Paragraph{{Text: body}}}
	}
	return l
}
