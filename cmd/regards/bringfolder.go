package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"regards/archive"
	"regards/bring"
)

// openFolder packs what stands in a folder as `regards export -o FOLDER` left it,
// so that it is read as any archive of ours is. A position's file and the one
// beside it stand together then, as they do there.
func openFolder(dir string) (bring.File, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	root := os.DirFS(dir)
	pack := func(name string) error {
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if b.Len()+len(content) > bring.Most {
			return fmt.Errorf("%w (%d MB); an archive (-o everything.tar.gz) is smaller", bring.ErrTooLarge, bring.Most>>20)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(content)
		}
		return err
	}
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() || strings.HasPrefix(name, archive.BesideDir) {
			return err
		}
		if err := pack(name); err != nil {
			return err
		}
		beside := archive.BesideOf(name)
		if _, err := fs.Stat(root, beside); beside == "" || err != nil {
			return nil
		}
		return pack(beside)
	})
	if err = errors.Join(err, z.Close()); err != nil {
		return bring.File{}, unread(fmt.Errorf("%s cannot be read: %w", filepath.Clean(dir), cause(err)))
	}
	return bring.File{Name: dir, Content: b.Bytes()}, nil
}
