package desk

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/store"
)

// Stationery is the candidate's own paper; the zero one before it was kept.
func (d *Desk) Stationery(ctx context.Context) (s regards.Stationery, err error) {
	text, err := d.file.Pref(ctx, store.PrefPaper)
	if err != nil || text == "" {
		return s, err
	}
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return s, fmt.Errorf("the paper: %w", err)
	}
	return s, nil
}

// mostHead is how many lines the head of a letter has.
const mostHead = 12

// usable refuses a paper that no letter could stand on.
func usable(s regards.Stationery) error {
	switch {
	case !slices.Contains([]string{"", "Letter", "A4"}, s.Size), !slices.Contains([]string{"", "No10", "DL", "C5"}, s.Envelope):
		return fault("There is no such sheet or envelope. Nothing was kept.")
	case len(s.Address)+len(s.Links) > mostHead:
		return fault("The head of a letter has room for %d lines. Nothing was kept yet.", mostHead)
	}
	if i := slices.IndexFunc(append([]string{s.Name, s.Phone, s.Email}, append(s.Address, s.Links...)...), func(l string) bool { return len(l) > 200 || strings.ContainsAny(l, "\r\n\x00") }); i >= 0 {
		return fault("A line of the head is too long for a letter. Nothing was kept yet.")
	}
	return nil
}

// PutStationery keeps the candidate's own paper, for all letters from now on.
func (d *Desk) PutStationery(ctx context.Context, s regards.Stationery) error {
	if err := usable(s); err != nil {
		return err
	}
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return d.file.Change(ctx, func(t *store.Tx) error { return t.PutPref(ctx, store.PrefPaper, string(text)) })
}

// Signature is the scanned signature, a PNG; nil when there is none.
func (d *Desk) Signature(ctx context.Context) ([]byte, error) {
	text, err := d.file.Pref(ctx, store.PrefSignature)
	if err != nil || text == "" {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(text)
}

// PutSignature keeps the scanned signature, a PNG; nil takes it away.
func (d *Desk) PutSignature(ctx context.Context, png []byte) error {
	return d.file.Change(ctx, func(t *store.Tx) error {
		return t.PutPref(ctx, store.PrefSignature, base64.StdEncoding.EncodeToString(png))
	})
}

// onOwnPaper puts a letter on the candidate's own paper.
func (d *Desk) onOwnPaper(ctx context.Context, t *Travel) error {
	s, err := d.Stationery(ctx)
	if err != nil {
		return err
	}
	sheet := s.On(*t.Letter.Sheet)
	t.Letter.Sheet, t.Envelope = &sheet, s.Envelope
	t.Signature, err = d.Signature(ctx)
	return err
}
