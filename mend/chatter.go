package mend

// dropChatter takes out noises (lol, haha, :)) and makes one sign of many:
// "!!" ends a sentence or falls away at the end, "..." is a comma.
func (d *draft) dropChatter() {
	if !d.any(func(t *token) bool { return t.kind == mark || t.e != nil && t.e.chatter != "" }) {
		return
	}
	out := d.spare[:0]
	for i := range d.toks {
		t := d.toks[i]
		if t.kind == mark {
			if oneSign(&t); t.s == "" {
				continue
			}
			if t.ends() && t.s != "-" && len(out) > 0 && out[len(out)-1].ends() {
				if last := &out[len(out)-1]; t.stops() && !last.stops() {
					last.set(t.s)
				}
				continue
			}
		} else if !t.fixed && t.e != nil && t.e.chatter != "" && d.noise(&t, out, i) {
			continue
		}
		out = append(out, t)
		if t.low == "idk" {
			out = appendMeant(out[:len(out)-1], []string{"I", "don't", "know"}, &t, false)
		}
	}
	d.toks, d.spare = out, d.toks
}

// oneSign reduces repeated signs; its text is empty when nothing is left.
func oneSign(t *token) {
	switch {
	case len(t.s) > 1 && t.s[0] == '.':
		t.set(",")
	case t.s[0] == '!':
		t.set(".")
	case t.s[0] == '?':
		t.set("?")
	case len(t.s) > 1 && (t.s[0] == ',' || t.s[0] == ';' || t.s[0] == ':'):
		t.set(t.s[:1])
	case t.s[0] == '*', t.s[0] == '_', t.s[0] == '^', t.s == "\\", t.s == "{", t.s == "}":
		t.s = ""
	case len(t.s) > 1 && t.s[0] == '-' && t.s[len(t.s)-1] == '-':
		t.set("-")
		t.gap = true
	}
}

// noise reports whether a token of the chatter table is taken out here.
func (d *draft) noise(t *token, out []token, i int) bool {
	var behind *token
	if i+1 < len(d.toks) {
		behind = &d.toks[i+1]
	}
	switch t.e.chatter {
	case "idk":
		return behind == nil || !behind.in(whClass)
	case "edge":
		first := len(out) == 0 || out[len(out)-1].ends()
		last := behind == nil || behind.ends()
		return first && last || last && len(out) > 0 && t.low == "ha" || first && len(t.s) > 2 && len(d.toks) > 2
	}
	if t.low == "btw" && behind != nil && len(out) > 0 && !out[len(out)-1].ends() && (behind.kind == number || behind.in(detClass) || d.pairs(i)) {
		return false // "split btw the two sites", "btw offer and day 1" is "between"
	}
	return !shouted(t.s) || len(t.s) > 4 || behind == nil || t.low != "um"
}

// pairs reports whether "and" follows soon behind token i.
func (d *draft) pairs(i int) bool {
	for k := i + 2; k < len(d.toks) && k < i+5 && !d.toks[k].ends(); k++ {
		if d.toks[k].is("and", "&", "+") {
			return true
		}
	}
	return false
}
