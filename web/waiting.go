package web

import (
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"regards/bring"
	"regards/store"
)

// Bounds of what waits. A person has one or two drops on a screen, not more.
const (
	waitsFor   = time.Hour
	mostWaits  = 3
	mostShelf  = 200 << 20 // bytes of all that waits; the oldest goes first
	mostOfDrop = 40 << 20  // bytes of one drop
)

// drop is what somebody has dropped on a page or chosen: looked at and not
// taken yet, or what came of it.
type drop struct {
	id, candidate string
	at            time.Time
	files         []bring.File // nil when they have been taken
	results       []bring.Result
	taken         bool
	event         string // undoes it; empty when nothing was new
}

func (d *drop) size() (n int) {
	for _, f := range d.files {
		n += len(f.Content)
	}
	return n
}

// waiting are the drops between being looked at and being taken. They are in
// memory only: a preview keeps nothing, not even the file (ADR 0020).
type waiting struct {
	mu  sync.Mutex
	all []*drop // the oldest first
}

// keep puts a drop on the shelf under a name that cannot be guessed.
func (w *waiting) keep(d *drop) {
	w.mu.Lock()
	defer w.mu.Unlock()
	d.id = rand.Text()
	own, size := 0, d.size()
	for i := len(w.all) - 1; i >= 0; i-- {
		o := w.all[i]
		if o.candidate == d.candidate {
			own++
		}
		if size += o.size(); size > mostShelf || o.candidate == d.candidate && own >= mostWaits || d.at.Sub(o.at) > waitsFor {
			size -= o.size()
			w.all = slices.Delete(w.all, i, i+1)
		}
	}
	w.all = append(w.all, d)
}

// find is a candidate's drop; store.ErrNotFound when it is not there any more.
func (w *waiting) find(id, candidate string, now time.Time) (drop, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, d := range w.all {
		if d.id == id && d.candidate == candidate && now.Sub(d.at) <= waitsFor {
			return *d, nil
		}
	}
	return drop{}, store.ErrNotFound
}

// settle notes what came of a drop and lets its files go.
func (w *waiting) settle(id string, results []bring.Result, event string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, d := range w.all {
		if d.id == id {
			d.files, d.results, d.event, d.taken = nil, results, event, true
		}
	}
}

// forget lets a drop go.
func (w *waiting) forget(id, candidate string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.all = slices.DeleteFunc(w.all, func(d *drop) bool { return d.id == id && d.candidate == candidate })
}
