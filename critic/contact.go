package critic

import (
	"slices"
	"strings"
)

// checkContact holds signature, e-mail addresses and telephone numbers
// against the record: a letter that is signed wrongly cannot be answered.
func (v *view) checkContact() {
	c := v.rec.c.Candidate
	for _, w := range v.t.words {
		if strings.Contains(w.low, "@") && c.Email != "" && !strings.EqualFold(w.text, c.Email) && !v.addressKnown(w.low) {
			v.finding("F13/mail", block{w.start, w.end}, "candidate.email", c.Email)
		}
	}
	line := trimmed(v.t.body, v.signedLine())
	if c.Name == "" || line.empty() {
		return
	}
	have, want := nameTokens(line.of(v.t.body)), nameTokens(c.Name)
	if len(have) == 0 || len(have) > 6 {
		return
	}
	for _, t := range have {
		if !slices.Contains(want, t) && !nameSuffixes()[t] {
			v.finding("F13", line, "candidate.name", c.Name)
			return
		}
	}
}

// signedLine is the first line of the signature that holds anything.
func (v *view) signedLine() block {
	for _, l := range linesOf(v.t.body, v.t.sign) {
		if strings.TrimSpace(l.of(v.t.body)) != "" {
			return l
		}
	}
	return block{}
}

func (v *view) addressKnown(low string) bool {
	for _, p := range v.rec.c.Interview.Interviewers {
		if strings.EqualFold(p.Email, low) {
			return true
		}
	}
	for _, p := range v.rec.c.References {
		if strings.EqualFold(p.Email, low) {
			return true
		}
	}
	return false
}

// checkRole holds the name of the job against the record: "the Shift Lead
// position", "your new office manager", and the subject line.
func (v *view) checkRole() {
	title := stemsOf(v.rec.c.Position.Title + " " + v.rec.c.Position.Short)
	if len(title) == 0 {
		return
	}
	ws := v.t.words
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		switch {
		case roleNouns()[ws[i].low]:
			v.checkRoleBefore(i, title)
		case (ws[i].low == "as" || ws[i].low == "be" || ws[i].low == "for") && at(ws, i+1).low == "your":
			v.checkRoleAfter(i+2, title)
		}
	}
	v.checkSubjectRole(title)
}

func stemsOf(s string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range scanWords(nil, s, block{0, len(s)}, 0) {
		out[w.stem] = true
		for p := range strings.SplitSeq(w.low, "-") {
			out[stem(p)] = true
		}
	}
	return out
}

// checkRoleBefore reads "the ... position".
func (v *view) checkRoleBefore(i int, title map[string]bool) {
	ws, j := v.t.words, i
	for j > v.t.mainFrom && i-j < 6 && ws[j-1].sent == ws[i].sent {
		low := ws[j-1].low
		if low == "the" || low == "a" || low == "an" || low == "this" || low == "your" || low == "that" {
			v.checkTitle(j, i, title)
			return
		}
		if functional()[low] && low != "of" && low != "and" && low != "for" && low != "in" {
			return // "in this job I would post the cost": a verb
		}
		j--
	}
}

// checkRoleAfter reads "as your new ...".
func (v *view) checkRoleAfter(i int, title map[string]bool) {
	j := i
	for j < v.t.mainTo && j-i < 5 && ws(v, j).sent == ws(v, i).sent {
		if roleHeads()[ws(v, j).low] {
			v.checkTitle(i, j+1, title)
			return
		}
		if ws(v, j).lex.function {
			return
		}
		j++
	}
}

func ws(v *view, i int) *word { return &v.t.words[i] }

// checkTitle reports words [from, to) when they name a role and hold a word
// that the position's title does not.
func (v *view) checkTitle(from, to int, title map[string]bool) {
	head, other := false, false
	for i := from; i < to; i++ {
		w := ws(v, i)
		head = head || roleHeads()[w.low] || w.upper && !title[w.stem] && !v.rec.words[w.low] // "my logs from the Onslow job"
		other = other || content(w) && !title[w.stem] && !v.employerWord(w.low) && w.low != "new" && w.low != "open"
	}
	if head && other {
		v.finding("F3", block{ws(v, from).start, ws(v, to-1).end}, "position.title", v.rec.c.Position.Said())
	}
}

func (v *view) employerWord(low string) bool {
	return containsToken(nameTokens(v.rec.c.Employer.Said()), low)
}

func (v *view) checkSubjectRole(title map[string]bool) {
	s := v.in.Letter.Subject
	words := scanWords(nil, s, block{0, len(s)}, 0)
	for i, w := range words {
		if !roleHeads()[w.low] {
			continue
		}
		other := !title[w.stem] && !v.rec.stems[w.stem]
		if i > 0 && content(&words[i-1]) && strings.TrimSpace(s[words[i-1].end:w.start]) == "" { // "sales manager" where a production manager is wanted
			p := words[i-1].stem
			other = other || !title[p] && !v.rec.stems[p] && !courtesy()[p]
		}
		if other {
			v.whole("F3/subject", "position.title", v.rec.c.Position.Said())
			return
		}
	}
}
