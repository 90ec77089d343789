package compose

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed slots.tsv
var slotsText string

// slot is the number of a slot or flag in slots.tsv.
type slot uint8

// slotCount is how many slots and flags there can be.
const slotCount = 192

// set is a set of slots.
type set [slotCount / 64]uint64

func (s *set) add(n slot)      { s[n>>6] |= 1 << (n & 63) }
func (s *set) drop(n slot)     { s[n>>6] &^= 1 << (n & 63) }
func (s *set) has(n slot) bool { return s[n>>6]>>(n&63)&1 != 0 }

// holds reports whether all of o is in s.
func (s *set) holds(o set) bool { return o[0]&^s[0]|o[1]&^s[1]|o[2]&^s[2] == 0 }

// meets reports whether any of o is in s.
func (s *set) meets(o set) bool { return o[0]&s[0]|o[1]&s[1]|o[2]&s[2] != 0 }

// key is the bit of what a slot's content is; 0 for what may be repeated.
type key uint64

// slotTable is slots.tsv, read.
type slotTable struct {
	names  []string
	number map[string]slot
	keys   []key
	byKey  map[string]key
	flags  set
	day    set    // those that name the interview day
	house  set    // those that name the employer or the position
	role   set    // those that name the position
	views  []slot // those that package reading fills
}

var slots = sync.OnceValue(readSlots)

func readSlots() *slotTable {
	t := &slotTable{number: map[string]slot{}, byKey: map[string]key{}}
	for line := range strings.Lines(slotsText) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		n := slot(len(t.names))
		t.names = append(t.names, f[0])
		t.number[f[0]] = n
		t.keys = append(t.keys, t.key(f[1]))
		switch f[0] {
		case "day", "that day":
			t.day.add(n)
		case "emp":
			t.house.add(n)
		case "role", "a role", "as role":
			t.house.add(n)
			t.role.add(n)
		}
		switch f[2] {
		case "flag":
			t.flags.add(n)
		case "view":
			t.views = append(t.views, n)
		}
	}
	return t
}

func (t *slotTable) key(name string) key {
	if name == "-" {
		return 0
	}
	if _, ok := t.byKey[name]; !ok {
		t.byKey[name] = 1 << len(t.byKey)
	}
	return t.byKey[name]
}

// slotOf finds a slot by the name that stands in a frame; a capital first
// letter asks for a capital, and is not part of the name.
func slotOf(name string) (s slot, capital, ok bool) {
	if s, ok = slots().number[name]; ok {
		return s, false, true
	}
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return 0, false, false
	}
	s, ok = slots().number[strings.ToLower(name[:1])+name[1:]]
	return s, true, ok
}

// mustSlot is the number of a slot that slots.tsv surely has.
func mustSlot(name string) slot {
	s, ok := slots().number[name]
	if !ok {
		panic("compose: slots.tsv has no " + name)
	}
	return s
}

func isFlag(s slot) bool { t := slots(); return t.flags.has(s) }

func (s slot) key() key { return slots().keys[s] }

// keyOf is the key by its name in slots.tsv.
func keyOf(name string) key { return slots().byKey[name] }
