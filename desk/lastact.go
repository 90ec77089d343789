package desk

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"regards/store"
)

// Act is something that was done, in words.
type Act struct {
	Event string // by which Undo takes it back
	Said  string // "a step was marked as done: Ward Manager at Oak Hall"; no full stop
	At    time.Time
}

// LastAct is the last thing that was done on a device and stands; false when
// there is none.
func (d *Desk) LastAct(ctx context.Context, device string) (Act, bool, error) {
	all, err := d.file.LastEvents(ctx, device)
	if err != nil || len(all) == 0 {
		return Act{}, false, err
	}
	e := all[0]
	if k := slices.IndexFunc(all, func(e store.Event) bool { return e.Verb == broughtIn }); k >= 0 {
		e = all[k] // what it filed was filed in the same moment
	}
	said, err := d.inWords(ctx, e)
	return Act{Event: e.ID, Said: said, At: store.Time(e.At)}, true, err
}

// inWords is what an event was, and of which position.
func (d *Desk) inWords(ctx context.Context, e store.Event) (string, error) {
	said := map[string]string{
		"step " + store.MarkDone: "a step was marked as done", "step " + store.MarkMoved: "a step was moved", "step " + store.MarkDropped: "a step was dropped",
		"item removed": "something was taken out", "history": "something that happened was written down", "contact removed": "a contact was taken out",
	}[e.Verb]
	if said == "" {
		thing, did, _ := strings.Cut(e.Verb, " ")
		article := "a "
		if strings.HasPrefix(thing, "a") {
			article = "an "
		}
		said = article + thing + " was " + did
	}
	if e.Verb == broughtIn {
		return broughtSaid(e)
	}
	if e.CaseID == "" {
		return said, nil
	}
	k, err := d.file.Case(ctx, e.CaseID)
	if err != nil {
		return said, err
	}
	return said + ": " + joined(" at ", k.Case.Position.Said(), k.Case.Employer.Name), nil
}

// broughtSaid is what came of a file.
func broughtSaid(e store.Event) (string, error) {
	var b takeBack
	if err := json.Unmarshal([]byte(e.Was), &b); err != nil {
		return "", err
	}
	var of []string
	for _, n := range []struct {
		n         int
		one, many string
	}{{len(b.Cases), "a position", "positions"}, {len(b.Contacts) + len(b.Were), "a contact", "contacts"}, {len(b.Moved), "an interview", "interviews"}} {
		switch {
		case n.n == 1:
			of = append(of, n.one)
		case n.n > 1:
			of = append(of, strconv.Itoa(n.n)+" "+n.many)
		}
	}
	if len(of) == 0 {
		of = []string{"something for your own page"}
	}
	return joined(" and ", of...) + " came from a file", nil
}

// joined puts what is not empty together.
func joined(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), between)
}
