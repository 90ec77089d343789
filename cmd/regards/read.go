package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/plan"
)

// letterLimit is the longest text that is taken for a letter, in bytes: some
// thirty pages.
const letterLimit = 64 << 10

// readCase reads the case file at path; "-" is the standard input.
func (d door) readCase(path string) (*regards.Case, error) {
	if path == "-" {
		d.invite("a case file")
		return zoned(casefile.Read(d.stdin, "standard input"))
	}
	if c, err := d.caseOnRecord(path); c != nil || err != nil {
		return zoned(c, err)
	}
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return zoned(casefile.Read(f, path))
}

// caseOnRecord is the position of the record that a name means where no file
// is called so; nil where the name is that of a file, or there is no record.
func (d door) caseOnRecord(name string) (c *regards.Case, err error) {
	if !mayBeOnRecord(name) {
		return nil, nil
	}
	ctx := context.Background()
	return c, d.atDesk(ctx, false, func(k *desk.Desk) error {
		row, err := find(ctx, k, name)
		if errors.Is(err, errNoPosition) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("there is no file %q; and on the record, %w", name, err)
		}
		kept, err := k.File().Case(ctx, row.ID)
		if err == nil {
			c = kept.Case
		}
		return err
	})
}

// mayBeOnRecord reports whether a name can only mean a position of the record:
// no file is called so, and there is a record.
func mayBeOnRecord(name string) bool {
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) || filepath.Base(name) != name || filepath.Ext(name) != "" {
		return false
	}
	_, err := recordPath()
	return err == nil
}

// zoned is a case whose times are meant somewhere: where the record names no
// zone, in that of most people of the employer's country.
func zoned(c *regards.Case, err error) (*regards.Case, error) {
	if err == nil && c.Interview.TimeZone == "" && c.Employer.TimeZone == "" && c.Candidate.TimeZone == "" {
		c.Interview.TimeZone = plan.Zone(c).String()
	}
	return c, err
}

// readText reads the text of a letter; "-" is the standard input.
func (d door) readText(path string) (string, error) {
	r, name := d.stdin, "the standard input"
	if path == "-" {
		d.invite("a letter")
	} else {
		f, err := open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		r, name = f, path
	}
	b, err := io.ReadAll(io.LimitReader(r, letterLimit+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s cannot be read: %w", name, err)
	case len(b) > letterLimit:
		return "", fmt.Errorf("%s is longer than any letter (%d KB are read at most)", name, letterLimit>>10)
	case !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0:
		return "", fmt.Errorf("%s is not plain text in UTF-8; save the letter as text and try again", name)
	case len(bytes.TrimSpace(b)) == 0:
		return "", fmt.Errorf("%s is empty; there is no letter to read", name)
	}
	text := strings.TrimPrefix(string(b), "\ufeff")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), nil
}

// invite tells a person before a blinking cursor what is waited for.
func (d door) invite(what string) {
	if _, _, ok := d.keyboard(); ok {
		fmt.Fprintf(d.stderr, "Type or paste %s; end with Ctrl-D on a line of its own.\n", what)
	}
}

// open opens a file for reading; an error says in plain words why not.
func open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder; a file is wanted. Nothing was written", path)
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s here. Nothing was written", path)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("you may not read %s. Nothing was written", path)
	}
	return nil, fmt.Errorf("%s cannot be read (%w). Nothing was written", path, cause(err))
}

// cause is the reason inside an error about a file, without the path, which
// our sentence has said.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// stoppable is a reader that gives up when the program is interrupted, which
// a read from a keyboard does not do by itself.
type stoppable struct {
	ctx context.Context
	r   io.Reader
}

var errStopped = errors.New("stopped; nothing was written")

func (s stoppable) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done, own := make(chan result, 1), make([]byte, len(p))
	go func() {
		n, err := s.r.Read(own)
		done <- result{n, err}
	}()
	select {
	case <-s.ctx.Done():
		return 0, errStopped
	case r := <-done:
		return copy(p, own[:r.n]), r.err
	}
}
