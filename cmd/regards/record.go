package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"regards/desk"
	"regards/store"
)

// thisTerminal is the name by which the record knows what was done here.
const thisTerminal = "terminal"

// atDesk opens the record beside a server that may be running, and lets fn
// act in it. With begin a record is made where there is none.
func (d door) atDesk(ctx context.Context, begin bool, fn func(*desk.Desk) error) error {
	return d.atStore(ctx, begin, func(_ *store.Store, k *desk.Desk) error { return fn(k) })
}

// atStore is atDesk for an act on the record's files as well.
func (d door) atStore(ctx context.Context, begin bool, fn func(*store.Store, *desk.Desk) error) (err error) {
	if !begin {
		if _, err := recordPath(); err != nil {
			return err
		}
	}
	dir, err := home()
	if err != nil {
		return err
	}
	s, err := d.openRecord(ctx, store.Options{Path: recordIn(dir), Beside: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	k := desk.New(s, "me", time.Now)
	d.tidy(ctx, k)
	return fn(s, k)
}

var errNoPosition = errors.New("there is no position on the record yet. `regards add CASE` files one. Nothing was done")

// find is the one position that a person means: by its id or the beginning of
// it, or by words of its employer or title.
func find(ctx context.Context, k *desk.Desk, what string) (store.Row, error) {
	rows, err := allRows(ctx, k)
	if err != nil {
		return store.Row{}, err
	}
	return pick(rows, what)
}

// pick is the one of some positions that a person means.
func pick(rows []store.Row, what string) (store.Row, error) {
	var found []store.Row
	want := strings.ToLower(strings.TrimSpace(what))
	for _, r := range rows {
		if want != "" && strings.HasPrefix(r.ID, want) && len(want) >= 4 || strings.Contains(strings.ToLower(r.Position+" "+r.Employer), want) {
			found = append(found, r)
		}
	}
	switch {
	case len(rows) == 0:
		return store.Row{}, errNoPosition
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0:
		return store.Row{}, fmt.Errorf("no position of yours is called %q. `regards list` shows them. Nothing was done", what)
	}
	var names []string
	for _, r := range found[:min(len(found), 6)] {
		names = append(names, r.Position+" at "+r.Employer+" ("+r.ID[:4]+")")
	}
	return store.Row{}, fmt.Errorf("%d positions could be meant: %s. Name one more closely, or by the letters in brackets. Nothing was done", len(found), strings.Join(names, "; "))
}

// allRows are the positions that stand, the last changed first.
func allRows(ctx context.Context, k *desk.Desk) ([]store.Row, error) { return rowsWith(ctx, k, "") }

// rowsWith are those in which each of the words stands.
func rowsWith(ctx context.Context, k *desk.Desk, words string) (out []store.Row, err error) {
	const page = 1000
	var after store.Place
	for {
		rows, err := k.File().Sought(ctx, store.Sought{Words: words}, after, page)
		if out = append(out, rows...); err != nil || len(rows) < page {
			return out, err
		}
		after = rows[page-1].Place()
	}
}
