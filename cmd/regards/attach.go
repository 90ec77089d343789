package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"regards"
	"regards/paper"
)

// mostAttached is how many bytes may go with a letter: what most mail servers
// take once it is packed.
const mostAttached = 15 << 20

// attach reads the files that go with the letters that say so.
func (w *written) attach(files []string) error {
	if len(files) == 0 {
		return nil
	}
	if !slices.ContainsFunc(w.panel.Letters, func(l regards.Letter) bool { return l.Channel == regards.Email && len(l.Enclosures) > 0 }) {
		return fmt.Errorf("--attach: no e-mail here says that something is attached. Note the promise with `attached: yes`, or write --kind material. Nothing was written")
	}
	size := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("--attach: %s cannot be read: %w. Nothing was written", file, cause(err))
		}
		if size += len(b); size > mostAttached {
			return fmt.Errorf("--attach: with %s it is more than %d MB, which few mail servers take. Nothing was written", file, mostAttached>>20)
		}
		w.attached = append(w.attached, paper.Attachment{Name: filepath.Base(file), Content: b})
	}
	return nil
}

// attachedTo is what goes with a letter: everything, where it says that
// something does.
func (w *written) attachedTo(l regards.Letter) []paper.Attachment {
	if len(l.Enclosures) == 0 {
		return nil
	}
	return w.attached
}
