package compose

// gramTable says for a run of three words in which letters it stands. Open
// addressing, because the search asks it a hundred thousand times a panel.
type gramTable struct {
	keys  []uint32
	masks []uint64
	used  []uint32 // places to clear
}

// fit makes the table large enough for so many runs.
func (g *gramTable) fit(size int) {
	n := max(1024, len(g.keys))
	for n < 2*size {
		n *= 2
	}
	if n > len(g.keys) {
		g.clear()
		g.keys, g.masks = make([]uint32, n), make([]uint64, n)
	}
}

func (g *gramTable) place(k uint32) uint32 {
	mask := uint32(len(g.keys) - 1)
	i := (k * 2654435769) >> 7 & mask
	for g.masks[i] != 0 && g.keys[i] != k {
		i = (i + 1) & mask
	}
	return i
}

func (g *gramTable) add(k uint32, letter int) {
	i := g.place(k)
	if g.masks[i] == 0 {
		g.keys[i] = k
		g.used = append(g.used, i)
	}
	g.masks[i] |= 1 << (letter & 63)
}

func (g *gramTable) clear() {
	for _, i := range g.used {
		g.masks[i] = 0
	}
	g.used = g.used[:0]
}
