package desk_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/desk"
	"regards/store"
)

// TestErase: for 30 days undo brings back a position, a letter that was put
// away and a contact that was removed; then they are forgotten, and undo says so.
func TestErase(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	gone, err := d.AddCase(ctx, casetest.Random(1), "laptop")
	if err != nil {
		t.Fatal(err)
	}
	stays, err := d.AddCase(ctx, casetest.Random(2), "laptop")
	if err != nil {
		t.Fatal(err)
	}
	p, err := d.Letters(ctx, stays, regards.ThankYou)
	if err != nil || len(p.Pages) == 0 {
		t.Fatal(p, err)
	}
	letter := p.Pages[0].Letter.ID
	_, letterEvent, err := d.PutAway(ctx, letter, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Bring(ctx, "laptop", false, func(b *desk.Bringing) error {
		_, err := b.Contact(ctx, store.Contact{Name: "Jo Park", Employer: "Tern Books"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	all, err := d.File().Contacts(ctx, store.Contact{}, 9)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	contactEvent, err := d.RemoveContact(ctx, all[0].ID, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.DeleteCase(ctx, gone, "laptop"); err != nil {
		t.Fatal(err)
	}
	*now = now.AddDate(0, 0, desk.BinDays)
	if n, err := d.Erase(ctx); n != 0 || err != nil {
		t.Errorf("on the last day %d were erased, %v", n, err)
	}
	if _, err := d.File().Event(ctx, contactEvent); err != nil {
		t.Errorf("on the last day a contact cannot be brought back: %v", err)
	}
	*now = now.Add(time.Second)
	if n, err := d.Erase(ctx); n != 1 || err != nil {
		t.Errorf("%d erased, %v", n, err)
	}
	if n, err := d.Erase(ctx); n != 0 || err != nil {
		t.Errorf("%d erased twice, %v", n, err)
	}
	for what, err := range map[string]error{
		"the position": second(d.File().Case(ctx, gone)), "the letter": second(d.File().Letter(ctx, letter)),
		"the contact": d.Undo(ctx, contactEvent, "laptop"), "the letter's undo": d.Undo(ctx, letterEvent, "laptop"),
	} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if k, err := d.File().Case(ctx, stays); err != nil || k.Case.Employer.Name == "" {
		t.Errorf("what stood was touched: %v, %v", k, err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestEraseNow: a position can be forgotten at once, from where it stands or
// from the bin, and is not remembered either.
func TestEraseNow(t *testing.T) {
	ctx := context.Background()
	d, _ := stopped(t)
	for seed := range uint64(2) {
		id, err := d.AddCase(ctx, casetest.Random(seed), "laptop")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Position(ctx, id); err != nil {
			t.Fatal(err)
		}
		if seed == 1 {
			if _, err := d.DeleteCase(ctx, id, "laptop"); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.EraseNow(ctx, id); err != nil {
			t.Fatal(err)
		}
		if err := d.EraseNow(ctx, id); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("erased twice: %v", err)
		}
		if h, err := d.File().Holdings(ctx, id); err != nil || h != (store.Holdings{}) {
			t.Errorf("%+v, %v", h, err)
		}
	}
}
