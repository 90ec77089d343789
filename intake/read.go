package intake

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Bounds of what is read.
const (
	mostBytes = 32 << 20 // of a file; 100,000 rows of a list
	mostRows  = 200_000
	mostDepth = 32      // of JSON in JSON
	mostText  = 8 << 10 // bytes of one field that are kept
	sniffed   = 4 << 10 // bytes by which a format is known
)

// ErrUnknown means that a file is in none of the formats that are read.
var ErrUnknown = errors.New("this is no file that is read here: contacts (vCard, Google, Outlook), JSON Resume, what LinkedIn or a job tracker exports as CSV, or a saved page of a job")

// taker is who gets the suggestions of a file, and its report.
type taker struct {
	Report
	take func(Suggestion) error
	days map[string]string // what was said of a day before; one list says the same of each
}

func (t *taker) give(s Suggestion) error {
	t.Taken++
	return t.take(s)
}

// Read reads a file and gives its suggestions to take one by one, in the order
// of the file; an error of take ends it and is returned. What is wrong with the
// file itself is a *ReadError or ErrUnknown; suggestions may have been taken by
// then, so a caller that wants all or nothing gathers them first.
func Read(r io.Reader, take func(Suggestion) error) (rep Report, err error) {
	t := &taker{take: take}
	defer func() {
		rep = t.Report
		if broken := recover(); broken != nil {
			err = &ReadError{0, "it is made in a way that breaks its reader, so it was not read to the end"}
		}
	}()
	in := bufio.NewReaderSize(asUTF8(&capped{r: r, left: mostBytes}), sniffed)
	head, err := in.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return rep, err
	}
	text := strings.ToLower(string(head))
	switch trimmed := strings.TrimSpace(text); {
	case trimmed == "":
		return rep, &ReadError{0, "it is empty"}
	case strings.HasPrefix(trimmed, "begin:vcard"):
		return rep, t.vcards(in)
	case strings.HasPrefix(trimmed, "{"):
		return rep, t.resume(in)
	case strings.HasPrefix(trimmed, "<"):
		return rep, t.jobPage(in)
	case strings.Contains(text, "content-type: multipart/related"):
		return rep, t.wrappedPage(in)
	case strings.ContainsRune(text, 0):
		return rep, ErrUnknown
	}
	return rep, t.table(in)
}

// capped refuses what is longer than a file may be.
type capped struct {
	r    io.Reader
	left int
}

func (c *capped) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, &ReadError{0, fmt.Sprintf("it is larger than %d MB", mostBytes>>20)}
	}
	n, err := c.r.Read(p[:min(len(p), c.left+1)])
	c.left -= n
	return n, err
}

// asUTF8 turns what Excel and old programs write into UTF-8: UTF-16 by its
// mark, and bytes that are no UTF-8 as Windows' Western letters.
func asUTF8(r io.Reader) io.Reader {
	in := bufio.NewReaderSize(r, sniffed)
	head, _ := in.Peek(sniffed)
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return transform.NewReader(in, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}):
		_, _ = in.Discard(3)
	}
	return transform.NewReader(in, &mixed{western: charmap.Windows1252.NewDecoder()})
}

// mixed passes UTF-8 on and decodes every other byte as Windows-1252.
type mixed struct{ western transform.Transformer }

func (m *mixed) Reset() {}

func (m *mixed) Transform(dst, src []byte, atEOF bool) (nd, ns int, err error) {
	for ns < len(src) {
		if n := plainRun(src[ns:]); n > 0 { // most of a file is of these
			n = min(n, len(dst)-nd)
			if n == 0 {
				return nd, ns, transform.ErrShortDst
			}
			nd += copy(dst[nd:], src[ns:ns+n])
			ns += n
			continue
		}
		r, size := utf8.DecodeRune(src[ns:])
		if r == utf8.RuneError && size <= 1 {
			if !atEOF && !utf8.FullRune(src[ns:]) {
				return nd, ns, transform.ErrShortSrc
			}
			var out [utf8.UTFMax]byte
			n, _, _ := m.western.Transform(out[:], src[ns:ns+1], true)
			if nd+n > len(dst) {
				return nd, ns, transform.ErrShortDst
			}
			nd += copy(dst[nd:], out[:n])
			ns++
			continue
		}
		if nd+size > len(dst) {
			return nd, ns, transform.ErrShortDst
		}
		nd += copy(dst[nd:], src[ns:ns+size])
		ns += size
	}
	return nd, ns, nil
}

// plainRun is how many bytes of ASCII stand at the beginning.
func plainRun(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(b[i:])&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// tidy reports whether a text is as field would leave it, as most are.
func tidy(s string) bool {
	if len(s) > mostText {
		return false
	}
	blank := true // the byte before was one, or there was none
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return s == "" || !blank
}

// field is a text of a file as it may be kept: plain, of one line, not endless.
func field(s string) string {
	if tidy(s) {
		return s
	}
	if len(s) > mostText {
		s = strings.ToValidUTF8(s[:mostText], "")
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u00a0':
			return ' '
		case r < ' ' || r == 0x7f || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
