package critic

import (
	"sync"

	"regards"
)

// shelfSize is how many letters a Record keeps read: some panels of eight.
const shelfSize = 32

// shelf keeps the letters of a panel read, since each is the sibling of all
// the others.
type shelf struct {
	mu    sync.Mutex
	texts map[shelfKey]*text
}

// shelfKey is all that reading a letter depends on.
type shelfKey struct {
	body              string
	greeting, signOff int
}

// read is readText, once for each letter.
func (s *shelf) read(l regards.Letter) *text {
	body := l.Body()
	key := shelfKey{body, len(l.Greeting), len(l.SignOff)}
	s.mu.Lock()
	t := s.texts[key]
	s.mu.Unlock()
	if t != nil {
		return t
	}
	t = readText(l, body)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.texts == nil || len(s.texts) >= shelfSize {
		s.texts = make(map[shelfKey]*text, shelfSize)
	}
	s.texts[key] = t
	return t
}
