package bring

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"regards/archive"
	"regards/intake"
)

// Bounds of an archive (RELIABILITY 3.3).
const (
	mostEntries = 200_000
	mostPacked  = 1 << 30 // bytes that come out of it; no more than one entry is held at once
	mostTimes   = 100     // as many times the archive's own bytes come out of it at most
	mostEntry   = 4 << 20 // bytes of one entry
)

// entry is one file of an archive.
type entry struct {
	name string
	r    io.Reader
}

// readArchive takes what `regards export` and "Export everything" have given
// out: case files, and lists of people. Nothing is unpacked to a disk, so no
// name in it can lead anywhere.
func (f File) readArchive(give func(Thing) error) (left []intake.Note, err error) {
	walk := f.zipped
	if bytes.HasPrefix(f.Content, []byte("\x1f\x8b")) {
		walk = f.tarred
	}
	room := min(int64(len(f.Content))*mostTimes, mostPacked)
	passed, n := map[string]int{}, 0
	in := &inner{archive: f.Name, give: give, strange: func() { passed[strange]++ }}
	err = walk(func(e entry) error {
		if n++; n > mostEntries {
			return fmt.Errorf("%s holds more than %d files: %w", f.Name, mostEntries, ErrTooLarge)
		}
		b, err := io.ReadAll(io.LimitReader(e.r, min(mostEntry, room)+1))
		if room -= int64(len(b)); err == nil && (room < 0 || len(b) > mostEntry) {
			err = ErrTooLarge
		}
		if err != nil {
			return fmt.Errorf("%s: %s: %w", f.Name, e.name, err)
		}
		name := within(e.name)
		if name == archive.Readme {
			return nil
		}
		if why := passedOver(name); why != "" && name != archive.Signature && !strings.HasPrefix(name, archive.BesideDir) {
			passed[why]++
			return nil
		}
		return in.take(name, b)
	})
	if err == nil {
		err = in.flush()
	}
	if err == nil && in.things == 0 {
		err = fmt.Errorf("%s: it holds nothing that Regards has given out", f.Name)
	}
	for _, why := range passedReasons() {
		if passed[why] > 0 {
			left = append(left, intake.Note{Text: fmt.Sprintf(why, passed[why])})
		}
	}
	return left, err
}

// passedReasons are why files of an archive are passed over, with their number.
func passedReasons() []string {
	return []string{binned, written, strange}
}

const (
	binned  = "%d in the bin: positions that were deleted"
	written = "%d letters, calendars and other texts that follow from the positions"
	strange = "%d that Regards has not given out"
)

// within is the name of a file within the tree of an export: who has unpacked
// one and packed it again may have put a folder around it.
func within(name string) string {
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))
	for _, dir := range archive.Dirs() {
		if i := strings.Index(name, "/"+dir); i >= 0 {
			return name[i+1:]
		}
	}
	if base := path.Base(name); slices.Contains([]string{archive.ContactsTable, archive.ContactCards, archive.You + ".json", archive.Paper, archive.Signature, archive.Readme}, base) {
		return base
	}
	return strings.TrimPrefix(name, "/")
}

// passedOver says why a file of an archive is not read, by its name within the
// tree; empty when it is.
func passedOver(name string) string {
	folder, file := path.Split(name)
	ending := strings.ToLower(path.Ext(file))
	switch {
	case strings.HasPrefix(folder, archive.BinDir):
		return binned
	case strings.HasPrefix(file, "."), strings.HasPrefix(folder, "__MACOSX/"):
		return strange
	case ending == ".yaml", ending == ".yml", ending == ".json":
		return ""
	case (ending == ".vcf" || ending == ".csv") && !strings.HasPrefix(folder, archive.LettersDir):
		return ""
	case strings.HasPrefix(folder, archive.LettersDir), strings.HasPrefix(folder, "calendars/"), ending == ".txt", ending == ".ics", ending == ".md":
		return written
	}
	return strange
}

// tarred goes through a .tar.gz.
func (f File) tarred(take func(entry) error) error {
	z, err := gzip.NewReader(bytes.NewReader(f.Content))
	if err != nil {
		return fmt.Errorf("%s: it is damaged: %w", f.Name, err)
	}
	most := min(int64(len(f.Content))*mostTimes, mostPacked) + mostEntry
	from := &io.LimitedReader{R: z, N: most}
	t := tar.NewReader(from)
	for {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && from.N <= 0:
			return fmt.Errorf("%s: %w", f.Name, ErrTooLarge)
		case err != nil:
			return fmt.Errorf("%s: it is damaged: %w", f.Name, err)
		case h.Typeflag != tar.TypeReg:
			continue
		}
		if err := take(entry{h.Name, t}); err != nil {
			return err
		}
	}
}

// zipped goes through a .zip.
func (f File) zipped(take func(entry) error) error {
	z, err := zip.NewReader(bytes.NewReader(f.Content), int64(len(f.Content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names lead nowhere here
		return fmt.Errorf("%s: it is damaged: %w", f.Name, err)
	}
	for _, h := range z.File {
		if h.FileInfo().IsDir() {
			continue
		}
		r, err := h.Open()
		if err != nil {
			return fmt.Errorf("%s: %s: it is damaged: %w", f.Name, h.Name, err)
		}
		err = take(entry{h.Name, r})
		if err := errors.Join(err, r.Close()); err != nil {
			return err
		}
	}
	return nil
}
