package web

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"regards/store"
)

// makeBackup makes a backup beside the record now, and says where and how big.
func makeBackup(v *Visit) error {
	b, err := v.Desk.BackupNow(v.Context())
	switch {
	case err == nil:
		return v.Done("/settings#backups", "The backup is made and was looked through: "+b.Name+", "+sizeWord(b.Bytes)+".", "")
	case errors.Is(err, store.ErrFull), errors.Is(err, store.ErrReadOnly), errors.Is(err, store.ErrPlace):
		return v.tell("/settings#backups", said{Sentence: "No backup was made, and nothing is left of it: the disk has no room for it, or may not be written. The record is as it was. Make room, then try again.", Stays: true})
	}
	return err
}

// showBackup gives one of the backups to keep elsewhere, as `regards restore`
// takes it.
func showBackup(v *Visit) error {
	name := v.PathValue("name")
	kept, err := v.site.Store.KeptBackups()
	if err != nil {
		return err
	}
	for _, b := range kept {
		if b.Name != name {
			continue
		}
		h := v.w.Header()
		h.Set("Content-Type", "application/gzip")
		h.Set("Content-Disposition", `attachment; filename="regards-`+safeName(strings.TrimSuffix(name, ".db"))+`.tar.gz"`)
		if err := v.site.Store.SendBackup(context.WithoutCancel(v.Context()), v.w, name); err != nil {
			v.site.Log.Error("a backup broke off", "kind", kindOf(err))
			panic(http.ErrAbortHandler) // half a file must not look like a whole one
		}
		return nil
	}
	return store.ErrNotFound
}
