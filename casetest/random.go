package casetest

import (
	"math/rand/v2"
	"strings"

	"regards"
)

// Random is a plausible case, the same for the same seed: one to six
// interviewers in mixed tones, from full records to a bare name, in any of
// the banks' trades and styles of typing. A new bank, or a new row in one,
// changes which case a seed gives.
func Random(seed uint64) *regards.Case {
	d := newDraw(seed)
	return d.whole([]int{1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6}[d.IntN(11)], "")
}

// Panel is like [Random], with so many interviewers, all in one tone; a tone
// of "" mixes them. Between 1 and 12 people are as plausible as the banks allow.
func Panel(seed uint64, people int, tone regards.Tone) *regards.Case {
	return newDraw(seed).whole(people, tone)
}

// draw takes answers from one bank, none of them twice while others are left.
type draw struct {
	*rand.Rand
	bank    *Bank
	crowd   crowd
	style   Style // "" when this candidate types now this way, now that
	used    map[Section]map[int]bool
	met     map[string]bool // names that are taken
	private func(*rand.Rand) string
	day     regards.Date // of the interview that is being drawn
}

func newDraw(seed uint64) *draw {
	r := rand.New(rand.NewPCG(seed, 0x7265676172647321))
	d := &draw{Rand: r, crowd: everybody(), used: map[Section]map[int]bool{}, met: map[string]bool{}}
	d.bank = pick(r, Banks())
	d.style = pick(r, []Style{Clean, Clean, Hurry, Hurry, Messy, Messy, ""})
	return d
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// chance is true in so many of a hundred cases.
func (d *draw) chance(percent int) bool { return d.IntN(100) < percent }

// yes, no or not told, with so many of a hundred told.
func (d *draw) yesNo(told, yes int) regards.YesNo {
	switch {
	case !d.chance(told):
		return ""
	case d.chance(yes):
		return regards.Yes
	}
	return regards.No
}

// take draws a row of a section in the candidate's own style where one is
// left. A row that says "she" or "he" is only given for such a reader.
func (d *draw) take(s Section, reader regards.Pronoun) Row {
	rows, used := d.bank.Rows[s], d.used[s]
	if used == nil {
		used = map[int]bool{}
		d.used[s] = used
	}
	var best []int
	score := -1
	for i, r := range rows {
		if r.gendered() && reader != regards.She && reader != regards.He {
			continue
		}
		n := 0
		if !used[i] {
			n += 2
		}
		if d.style == "" || r.Style == d.style {
			n++
		}
		if n > score {
			best, score = best[:0], n
		}
		if n == score {
			best = append(best, i)
		}
	}
	if len(best) == 0 {
		return Row{Parts: make([]string, shapes()[s].parts)}
	}
	i := pick(d.Rand, best)
	used[i] = true
	return spoken(rows[i], reader)
}

// spoken sets {she}, {her} and {him} for the reader.
func spoken(r Row, reader regards.Pronoun) Row {
	words := strings.NewReplacer("{she}", "she", "{her}", "her", "{him}", "her", "{self}", "herself", "{She}", "She", "{Her}", "Her")
	if reader == regards.He {
		words = strings.NewReplacer("{she}", "he", "{her}", "his", "{him}", "him", "{self}", "himself", "{She}", "He", "{Her}", "His")
	}
	out := Row{Style: r.Style, Parts: make([]string, len(r.Parts))}
	for i, p := range r.Parts {
		out.Parts[i] = words.Replace(p)
	}
	return out
}

// one draws the only part of a section that has a single one.
func (d *draw) one(s Section, reader regards.Pronoun) string { return d.take(s, reader).Parts[0] }

// someone draws a person whose name is not yet taken.
func (d *draw) someone(from []person) person {
	for range 200 {
		p := pick(d.Rand, from)
		if !d.met[p.name] {
			d.met[p.name] = true
			return p
		}
	}
	panic("casetest: no names left; ask for fewer people")
}

// address of an e-mail for a name: lower-case ASCII letters at host.
func email(name, host string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		if r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		}
	}
	return b.String() + "@" + host
}
