package english

import (
	"bytes"
	_ "embed"
	"math/bits"
	"sync"
)

// rareGz holds the words that only a large dictionary lists: lido, ramen, deferral. They are
// known as spellings and for nothing else, so that no typing error is mended into one. Made by
//
//	go run ./english/lexicon rare AMERICAN-LARGE BRITISH-LARGE > /tmp/rare && mv /tmp/rare english/data/rare.txt.gz
//
// from lists such as those of Debian's packages wamerican-large and wbritish-large.
//
//go:embed data/rare.txt.gz
var rareGz []byte

var rareTable = sync.OnceValue(func() wordTable {
	text := unzip(rareGz)
	t := newWordTable(4 + bits.Len(uint(bytes.Count(text, []byte{'\n'}))))
	for len(text) > 0 {
		line, rest, _ := bytes.Cut(text, []byte{'\n'})
		if text = rest; len(line) > 0 {
			t.add(hashWord(line), 0)
		}
	}
	return t
})

// rare says whether only a large dictionary lists the spelling.
func rare(w string) bool { return rareTable().get(hashWord(w)) != 0 }
