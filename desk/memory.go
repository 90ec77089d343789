package desk

import (
	"sync"
	"time"

	"regards"
	"regards/store"
)

// edition is one state of a case as the composer sees it: what it writes
// follows from the case, the candidate's own page and the day, and all three
// are in it. A new answer, another signature and a new day are other editions, so
// that what was composed of one never stands for another.
type edition struct {
	candidate, id    string
	revision         int64 // rises with each change of the case
	changed, created int64 // so that a case that comes back under its name is another
	profile          int64
	day              regards.Date // on the clock of the interview
}

func (d *Desk) editionOf(k *store.Case, now time.Time) edition {
	return edition{d.candidate, k.ID, k.Revision, k.Changed.UnixMilli(), k.Created.UnixMilli(), k.Profile, regards.DateOf(now.In(k.Case.Zone()))}
}

// mostRemembered is how many answers a memory holds, a few KB each.
const mostRemembered = 512

// memory holds what takes long to compose, by what it was composed of. It ends
// with the program, so that a new program never tells what an old one composed. It
// forgets the oldest first.
type memory[K comparable, V any] struct {
	mu    sync.Mutex
	held  map[K]V
	order []K // of held, the oldest first
}

// get is what was composed of k; it is composed when that was not yet. What it
// gives is shared: nobody may change it.
func (m *memory[K, V]) get(k K, compose func() V) V {
	m.mu.Lock()
	v, ok := m.held[k]
	m.mu.Unlock()
	if ok {
		return v
	}
	v = compose() // two may do so at once, and come to the same
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, twice := m.held[k]; twice {
		return v
	}
	if m.held == nil {
		m.held = map[K]V{}
	}
	if len(m.order) == mostRemembered {
		delete(m.held, m.order[0])
		m.order = m.order[1:]
	}
	m.held[k], m.order = v, append(m.order, k)
	return v
}

// forget empties the memory.
func (m *memory[K, V]) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.held, m.order = nil, nil
}
