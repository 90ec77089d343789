package desk

import (
	"context"
	"errors"

	"regards/store"
)

// BinDays is how long what was deleted can be taken out of the bin again.
const BinDays = 30

// Erase forgets what has lain in the bin for 30 days, and says how many
// positions that were: also letters that were put away and contacts that were
// removed. It takes their bytes out of the record's file, those of an erasing before
// that could not be swept too. Where there is nothing to forget it costs two questions.
func (d *Desk) Erase(ctx context.Context) (n int64, err error) {
	before := d.clock().AddDate(0, 0, -BinDays)
	due, err := d.file.InBin(ctx, before)
	if err != nil {
		return 0, err
	}
	if due {
		err = d.file.Change(ctx, func(t *store.Tx) error {
			n, err = t.Erase(ctx, before)
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	left, err := d.file.Unswept(ctx)
	if err == nil && left {
		err = d.sweep(ctx)
	}
	return n, err
}

// EraseCase forgets one position that lies in the bin, for good: what stands
// outside the bin is not found.
func (d *Desk) EraseCase(ctx context.Context, id string) error {
	if err := d.file.Change(ctx, func(t *store.Tx) error { return t.EraseCase(ctx, id) }); err != nil {
		return err
	}
	return d.sweep(ctx)
}

// EraseNow forgets one position for good, whether it stands or lies in the bin.
func (d *Desk) EraseNow(ctx context.Context, id string) error {
	now := d.clock()
	err := d.file.Change(ctx, func(t *store.Tx) error {
		k, err := t.Case(ctx, id)
		if err != nil {
			return err
		}
		if k.Deleted.IsZero() {
			if err := t.DeleteCase(ctx, id, now); err != nil {
				return err
			}
		}
		return t.EraseCase(ctx, id)
	})
	if err != nil {
		return err
	}
	return d.sweep(ctx)
}

// sweep forgets what was composed of the erased, and takes its bytes out of the
// file. While somebody reads them there it is owed, and the next Erase does it.
func (d *Desk) sweep(ctx context.Context) error {
	d.said.forget()
	d.vouched.forget()
	if err := d.file.Sweep(ctx); err != nil && !errors.Is(err, store.ErrBusy) {
		return err
	}
	return nil
}
