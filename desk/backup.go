package desk

import (
	"context"

	"regards/store"
)

// BackupNow makes a backup of the record beside it, on the candidate's clock. It
// is not stopped by somebody who goes away: half a backup is none.
func (d *Desk) BackupNow(ctx context.Context) (store.BackupFile, error) {
	zone, err := d.Zone(ctx)
	if err != nil {
		return store.BackupFile{}, err
	}
	return d.store.BackupNow(context.WithoutCancel(ctx), d.clock().In(zone))
}
