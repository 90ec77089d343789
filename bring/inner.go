package bring

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"

	"regards"
	"regards/archive"
	"regards/casefile"
	"regards/store"
)

// inner takes the files of one archive, in their order. A position waits for
// the file that may stand behind it with what its case file does not tell.
type inner struct {
	archive string
	give    func(Thing) error
	strange func() // a file is passed over that is none of ours
	waits   *Thing
	beside  string // the file for which it waits
	table   bool   // the contacts were taken from their table
	things  int
}

func (in *inner) take(name string, content []byte) error {
	if strings.HasPrefix(name, archive.BesideDir) {
		return in.takeBeside(name, content)
	}
	if err := in.flush(); err != nil {
		return err
	}
	f := File{in.archive + ": " + name, content}
	switch base := path.Base(name); {
	case f.kind() == "archive": // one in another is none of ours, and has no end
		in.strange()
		return nil
	case name == archive.ContactCards && in.table: // it says the same
		return nil
	case name == archive.You+".json":
		c, err := casefile.Restore(content)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		return in.pass(Thing{File: f.Name, Own: c})
	case name == archive.Paper:
		s := &regards.Stationery{}
		if err := json.Unmarshal(content, s); err != nil {
			return damaged(f.Name, err)
		}
		return in.pass(Thing{File: f.Name, Paper: s})
	case name == archive.Signature:
		png, err := archive.ReadSignature(content)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		return in.pass(Thing{File: f.Name, Signature: png})
	case archive.BesideOf(name) != "":
		c, err := f.kept(base)
		if err != nil {
			return err
		}
		in.waits, in.beside = &Thing{File: f.Name, Case: c, AsIs: true}, archive.BesideOf(name)
		return nil
	}
	in.table = in.table || name == archive.ContactsTable
	_, err := f.Read(func(t Thing) error {
		t.File, t.AsIs = f.Name, true
		return in.pass(t)
	})
	return err
}

// kept reads the case file of a position as the record gave it out: it may be
// unfinished, which no file from elsewhere may be. Its faults are told as those
// of any case file.
func (f File) kept(base string) (c *regards.Case, err error) {
	if strings.HasSuffix(base, ".json") {
		if c, err = casefile.Restore(f.Content); err == nil {
			return c, nil
		}
	}
	var faults error
	err = f.readCase(func(t Thing) error { c = t.Case; return nil })
	if err != nil {
		if faults = err; !strings.HasSuffix(base, ".json") {
			c, err = casefile.Restore(f.Content)
		}
	}
	if err != nil {
		return nil, faults
	}
	return c, nil
}

// takeBeside puts what stands beside a position to it.
func (in *inner) takeBeside(name string, content []byte) error {
	if in.waits == nil || name != in.beside {
		in.strange()
		return nil
	}
	var b store.Beside
	if err := json.Unmarshal(content, &b); err != nil {
		return damaged(in.archive+": "+name, err)
	}
	in.waits.Beside = &b
	return nil
}

// damaged says where a file of JSON cannot be read.
func damaged(name string, err error) error {
	var where *json.SyntaxError
	if errors.As(err, &where) {
		return fmt.Errorf("%s: it is damaged at byte %d: %w", name, where.Offset, err)
	}
	return fmt.Errorf("%s: it is damaged: %w", name, err)
}

// flush passes on the position that waits.
func (in *inner) flush() error {
	if in.waits == nil {
		return nil
	}
	t := *in.waits
	in.waits = nil
	return in.pass(t)
}

func (in *inner) pass(t Thing) error {
	in.things++
	return in.give(t)
}
