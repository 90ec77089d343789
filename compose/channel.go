package compose

import (
	"slices"
	"strings"
	"time"

	"regards"
)

// signature is the name, in full unless they are on first-name terms, and in
// an e-mail the telephone (METHOD 2.8).
func (e *envelope) signature(q *person) []string {
	n := parseName(e.c.Candidate.Name, "")
	out := []string{strings.Join(strings.Fields(e.c.Candidate.Name), " ")}
	if q.tone == regards.Warm && n.Given != "" {
		out[0] = n.Given
	}
	if q.channel == regards.Email && e.c.Candidate.Phone != "" {
		out = append(out, e.c.Candidate.Phone)
	}
	return out
}

// signOff chooses the complimentary close by tone and country (METHOD 2.6),
// behind the paragraphs as they are written.
func (e *envelope) signOff(l *letter, paras []regards.Paragraph) string {
	var fit []string
	last := ""
	if l.kind != "" && len(paras) > 0 {
		last = strings.ToLower(paras[len(paras)-1].Text)
	}
	for _, f := range frames().byMove["signoff"] {
		if bare := strings.ToLower(strings.TrimSuffix(f.Text, ",")); last != "" && strings.Contains(bare, " ") && strings.Contains(last, bare) {
			continue // "All the best to you." and then "All the best,"
		}
		if f.fits(l.q.voice(), l.q.part(), &l.f.v.have) && f.forLand(e.land) {
			fit = append(fit, strings.TrimSuffix(f.Text, ",")+",")
		}
	}
	if len(fit) == 0 {
		return "Kind regards,"
	}
	text := fresh(fit, e.signoffs, l.seed)
	e.signoffs = append(e.signoffs, text)
	return text
}

// forLand reports whether a sign-off is used in the country. What no list
// names is served by the British ones, as most English letters abroad are.
func (f *Frame) forLand(land string) bool {
	if len(f.Lands) == 0 || slices.Contains(f.Lands, land) {
		return true
	}
	known := slices.Contains([]string{"US", "CA", "GB", "AU"}, land)
	return !known && slices.Contains(f.Lands, "GB")
}

// Longest subject: what a telephone shows (METHOD 2.6).
const subjectWords, subjectBytes = 9, 62

// subject chooses a subject line that no sibling has.
func (e *envelope) subject(l *letter) string {
	var fit []string
	if thread := e.thread(l); thread != "" {
		return thread
	}
	for _, f := range frames().byMove[subjectMove(l.kind)] {
		if !f.fits(l.q.voice(), l.q.part(), &l.f.v.have) {
			continue
		}
		s := render(f, l.f.v, manner{british: spellsBritish(e.c.Place())})
		if wordCount(s) <= subjectWords && len(s) <= subjectBytes && wordCount(s) >= 3 {
			fit = append(fit, s)
		}
	}
	if len(fit) == 0 {
		return "Thank you for the interview"
	}
	text := fresh(fit, e.subjects, l.seed)
	e.subjects = append(e.subjects, text)
	return text
}

// subjectMove is where the frames of a kind's subject lines stand.
func subjectMove(k regards.Kind) string {
	if k == "" || k == regards.ThankYou {
		return "subject"
	}
	return "subject." + string(k)
}

// thread is the subject of the letter that a nudge answers to: the same
// thread shows what it is about (METHOD 2.6). Empty when none went out.
func (e *envelope) thread(l *letter) string {
	if l.kind != regards.Nudge || l.q.at < 0 || !e.written[l.q.at] {
		return ""
	}
	before := *e.c
	before.History = nil
	p, err := Letters(&before, Options{Now: e.thanked(l.q.at)})
	if err != nil {
		return ""
	}
	return "Re: " + p.Letters[l.q.at].Subject
}

// thanked is when the first letter since the interview went to this person:
// its subject may name a day as it was said then.
func (e *envelope) thanked(at int) time.Time {
	for _, h := range e.c.History {
		if (h.What == regards.LetterSent || h.What == regards.HandedOver) && !h.At.Date.Before(e.met) && e.index(h.With) == at {
			return h.At.In(e.c.Zone())
		}
	}
	return time.Time{}
}

// fresh is one of the texts, drawn by the seed, that is not among the used
// ones while there is such a one.
func fresh(texts, used []string, seed uint64) string {
	at := int(noise(seed+7, len(texts)) * float32(len(texts)))
	for k := range texts {
		if t := texts[(at+k)%len(texts)]; !slices.Contains(used, t) {
			return t
		}
	}
	return texts[at%len(texts)]
}

// sheet is what a typed letter carries around its body (METHOD 2.8).
func (e *envelope) sheet(q *person) *regards.Sheet {
	c := e.c
	s := &regards.Sheet{Sender: append([]string{c.Candidate.Name}, c.Candidate.Address...), Date: e.calendar(regards.Paper).letterhead(), Size: "A4"}
	if monthFirst(e.land) {
		s.Size = "Letter"
	}
	line := q.p.Name
	if t := q.name.title(e.land); t != "" && !strings.HasPrefix(q.p.Name, t) {
		line = t + " " + q.p.Name
	}
	s.Inside = []string{line}
	if q.p.Title != "" {
		s.Inside = append(s.Inside, q.p.Title)
	}
	firm, address := c.Employer.Name, q.p.Address
	switch {
	case c.Interviewer(q.p.Name) != nil:
		if len(address) == 0 {
			address = c.Employer.Address
		}
	case q.p.Name == c.Agency.Contact:
		firm = c.Agency.Name
	default:
		firm = "" // a reference, who does not work there
	}
	if firm != "" {
		s.Inside = append(s.Inside, firm)
	}
	s.Inside = append(s.Inside, address...)
	return s
}
