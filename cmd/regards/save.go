package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"regards"
	"regards/paper"
)

// saved is where a letter was written: its text; its message, which only an
// e-mail has; its typed forms; and where that is kept which somebody had changed.
type saved struct {
	text, mail string
	typed      []string
	kept       []string
}

// file is one to be written: made beside its place, then moved there.
type file struct {
	name, temp string
	letter     int // its place among the letters
}

// save writes every letter into dir as plain text and as a message that mail
// programs open as a draft. All files are made beside their places first and
// then moved, so that a full disk leaves nothing half written; what somebody has
// changed is kept under another name.
func (w *written) save(dir string) (out []saved, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("the folder %s cannot be made: %w. Nothing was written", dir, cause(err))
	}
	var made []file
	defer func() {
		if err != nil {
			for _, f := range made {
				os.Remove(f.temp)
			}
		}
	}()
	add := func(name string, content []byte, letter int) error {
		f, err := prepare(dir, name, content)
		if err == nil {
			f.letter = letter
			made = append(made, f)
		}
		return err
	}
	for i, name := range fileNames(w.panel.Letters, w.c) {
		l, s := w.panel.Letters[i], saved{text: filepath.Join(dir, name+".txt")}
		if err := add(s.text, []byte(paper.Text(l)), i); err != nil {
			return nil, err
		}
		if l.Channel == regards.Email {
			eml, err := w.eml(l)
			if err != nil {
				return nil, fmt.Errorf("the message to %s cannot be made: %w. Nothing was written", l.To, err)
			}
			s.mail = filepath.Join(dir, name+".eml")
			if err := add(s.mail, eml, i); err != nil {
				return nil, err
			}
		}
		for _, ending := range typedEndings() {
			if content, ok := w.typedFile(i, ending); ok {
				s.typed = append(s.typed, filepath.Join(dir, name+ending))
				if err := add(filepath.Join(dir, name+ending), content, i); err != nil {
					return nil, err
				}
			}
		}
		out = append(out, s)
	}
	for _, p := range w.post {
		if err := add(filepath.Join(dir, p.name), p.content, 0); err != nil {
			return nil, err
		}
	}
	return out, w.put(made, out)
}

// prepare writes what is to stand at name beside it.
func prepare(dir, name string, content []byte) (file, error) {
	if err := free(name); err != nil {
		return file{}, err
	}
	temp, err := writeTemp(dir, content)
	if err != nil {
		return file{}, fmt.Errorf("%s cannot be written: %w. Nothing was written, and what stood there stands", name, cause(err))
	}
	return file{name: name, temp: temp}, nil
}

// put moves all files to their places, keeping what somebody changed there.
func (w *written) put(made []file, out []saved) error {
	for _, f := range made {
		o := &out[f.letter]
		if untouched(f.name) || ours(f.name, o.text, o.mail, w.panel.Letters[f.letter].To) {
			continue
		}
		kept, err := keep(f.name, f.temp)
		if err != nil {
			return fmt.Errorf("%s stands there and cannot be kept: %w. Nothing was written over it", f.name, cause(err))
		}
		if kept != "" {
			o.kept = append(o.kept, kept)
		}
	}
	for i, f := range made {
		if err := os.Rename(f.temp, f.name); err != nil {
			return fmt.Errorf("%s cannot be written: %w. %d of %d files were; run the command again when it can", f.name, cause(err), i, len(made))
		}
	}
	return nil
}

// free reports why nothing can be moved to name, if so.
func free(name string) error {
	info, err := os.Lstat(name)
	if err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder, where a letter should go; move it away. Nothing was written", name)
	}
	return nil
}

// keep copies what stands at name under a free name beside it, "a.1.txt" for
// "a.txt", unless it is the very content that is to replace it.
func keep(name, temp string) (string, error) {
	before, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	after, err := os.ReadFile(temp)
	if err != nil || bytes.Equal(before, after) {
		return "", err
	}
	for n := 1; ; n++ {
		ext := filepath.Ext(name)
		kept := fmt.Sprintf("%s.%d%s", strings.TrimSuffix(name, ext), n, ext)
		f, err := os.OpenFile(kept, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		return kept, fill(f, before)
	}
}

// writeTemp writes content into a new file of dir, safe on the disk, readable
// by its owner alone: a letter is nobody else's.
func writeTemp(dir string, content []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".regards-*")
	if err != nil {
		return "", err
	}
	return f.Name(), fill(f, content)
}

// fill writes content into f and closes it; what cannot be written whole is
// removed.
func fill(f *os.File, content []byte) error {
	_, err := f.Write(content)
	if serr := f.Sync(); err == nil {
		err = serr
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
