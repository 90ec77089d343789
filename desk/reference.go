package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/casefile"
	"regards/compose"
	"regards/plan"
	"regards/store"
)

// mostBackers is how many rows of references a page looks at, the positions
// that were changed last first.
const mostBackers = 60

// Backer is somebody who may put in a good word, over all positions.
type Backer struct {
	Name     string
	Relation string
	At       []Backing // the positions, the last changed first
}

// Backing is what a backer can do for one position.
type Backing struct {
	CaseID, Employer, Position string
	Stage                      regards.Stage
	Reference                  regards.Reference
	Ready                      plan.Ready
	Vouches                    []Vouch
}

// Vouch is one need of this employer, and what this person can say to it.
type Vouch struct {
	With string // whose need it is
	Need string // as it was typed
	Seen string // what this person saw that bears on it; empty for nothing
	Deed bool   // they saw the very thing that the candidate did
}

// Backers are the people who may be called, the same name once.
func (d *Desk) Backers(ctx context.Context) ([]Backer, error) {
	rows, err := d.file.ReferenceRows(ctx, mostBackers)
	if err != nil {
		return nil, err
	}
	var out []Backer
	cases := map[string]*store.Case{}
	for _, r := range rows {
		k := cases[r.CaseID]
		if k == nil {
			if k, err = d.file.Case(ctx, r.CaseID); err != nil {
				return nil, err
			}
			cases[r.CaseID] = k
		}
		b, ok := d.backing(k, r.Name)
		if !ok {
			continue
		}
		i := slices.IndexFunc(out, func(x Backer) bool { return strings.EqualFold(x.Name, r.Name) })
		if i < 0 {
			i, out = len(out), append(out, Backer{Name: r.Name, Relation: b.Reference.Relation})
		}
		out[i].At = append(out[i].At, b)
	}
	return out, nil
}

// backing looks at a reference of a case; ok is false when there is none of
// that name.
func (d *Desk) backing(k *store.Case, name string) (b Backing, ok bool) {
	c := k.Case
	i := slices.IndexFunc(c.References, func(r regards.Reference) bool { return r.Name == name })
	if i < 0 {
		return b, false
	}
	now := d.clock().In(plan.Zone(c))
	b = Backing{CaseID: k.ID, Employer: c.Employer.Said(), Position: c.Position.Said(), Stage: plan.FollowUps(c, now).Stage,
		Reference: c.References[i], Ready: plan.Readiness(c, &c.References[i], now)}
	b.Vouches = d.vouched.get(vouching{d.editionOf(k, now), name}, func() []Vouch {
		page, _, err := compose.Brief(c, name, now)
		if err != nil {
			return nil // who would rather not be named has no brief
		}
		return vouches(c, i, page)
	})
	return b, true
}

// vouching is what the needs that one person can speak for follow from.
type vouching struct {
	edition
	name string
}

// vouches are the needs of a case beside what a brief says that this person saw.
func vouches(c *regards.Case, at int, page regards.Brief) (out []Vouch) {
	seen := fmt.Sprintf("references[%d].seen", at)
	for i, p := range c.Interview.Interviewers {
		for k, n := range p.Needs {
			if n.Need == "" {
				continue
			}
			v := Vouch{With: p.Name, Need: n.Need}
			need := fmt.Sprintf("interviewers[%d].needs[%d].", i, k)
			for _, s := range page.Sections {
				for _, l := range s.Lines {
					witnessed, about := factFrom(l, seen), factFrom(l, need)
					if witnessed == "" || about == "" {
						continue
					}
					v.Deed = v.Deed || factFrom(l, need+"did") != ""
					if text, err := casefile.Get(c, witnessed); err == nil {
						v.Seen = text
					}
				}
			}
			out = append(out, v)
		}
	}
	return out
}

// factFrom is the first place below a path on which a line rests; empty for none.
func factFrom(l regards.Line, path string) string {
	i := slices.IndexFunc(l.Facts, func(f regards.Fact) bool { return strings.HasPrefix(f.From, path) })
	if i < 0 {
		return ""
	}
	return l.Facts[i].From
}

// BriefPage is what readies one reference: the page for them, and what to say
// when calling them.
type BriefPage struct {
	Case   *store.Case
	Brief  regards.Brief
	Script regards.Script
	Doubts []regards.Doubt
}

// Brief composes the brief and the call script for a reference of a position.
func (d *Desk) Brief(ctx context.Context, id, name string) (*BriefPage, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	if k.Case.Reference(name) == nil {
		return nil, fmt.Errorf("reference: %w", store.ErrNotFound)
	}
	now := d.clock().In(plan.Zone(k.Case))
	out := &BriefPage{Case: k}
	if out.Brief, out.Doubts, err = compose.Brief(k.Case, name, now); err != nil {
		return nil, fault("%s.", upper(err.Error()))
	}
	out.Script, _, err = compose.Script(k.Case, regards.ReferenceCall, name, now)
	if err != nil {
		return nil, fault("%s.", upper(err.Error()))
	}
	return out, nil
}

// Call composes the script of the follow-up call: with whom is empty for the
// one whom the plan calls.
func (d *Desk) Call(ctx context.Context, id, with string) (*store.Case, regards.Script, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return nil, regards.Script{}, err
	}
	s, _, err := compose.Script(k.Case, regards.FollowUpCall, with, d.clock().In(plan.Zone(k.Case)))
	if err != nil {
		return nil, s, fault("%s.", upper(err.Error()))
	}
	return k, s, nil
}
