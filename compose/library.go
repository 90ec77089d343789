package compose

import (
	"embed"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"regards"
)

//go:embed all:frames
var frameFiles embed.FS

// library is all frames, by move.
type library struct {
	all    []*Frame
	byMove map[string][]*Frame
	byName map[string]int // groups
	groups int
}

// frames is the library of the embedded frame files. A line that cannot be
// read is left out here; the tests refuse it (readFrames says why).
var frames = sync.OnceValue(func() *library {
	l, _ := readFrames(frameFiles)
	return l
})

// Load reads the frames ahead, so that a program may do it beside other work.
func Load() { frames() }

// readFrames reads every .txt file of frames and then of frames/later, in order of name. The error
// joins all faults, each with file and line.
func readFrames(fsys fs.FS) (*library, error) {
	l := &library{byMove: map[string][]*Frame{}, byName: map[string]int{}}
	var faults []error
	names, err := fs.Glob(fsys, "frames/*.txt")
	if err != nil {
		return l, err
	}
	later, err := fs.Glob(fsys, "frames/later/*.txt") // behind the others, so that these keep their numbers
	if err != nil {
		return l, err
	}
	slices.Sort(names)
	slices.Sort(later)
	for _, name := range append(names, later...) {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		faults = append(faults, l.read(name, string(text))...)
	}
	return l, errors.Join(faults...)
}

func (l *library) read(file, text string) (faults []error) {
	move, line := "", 0
	first := len(l.all)
	for s := range strings.Lines(text) {
		line++
		s = strings.TrimSpace(s)
		if s == "" || s[0] == '#' {
			continue
		}
		if m, ok := strings.CutPrefix(s, "="); ok {
			move = strings.TrimSpace(m)
			if !slices.Contains(moves(), move) {
				faults = append(faults, fmt.Errorf("%s:%d: no move is called %q", file, line, move))
			}
			continue
		}
		f, err := frameLine(s)
		if err == nil {
			f.Move, f.File, f.Line, f.id = move, file, line, len(l.all)
			f.lot = lotOf(f, len(l.all)-first)
			err = parseFrame(f)
		} else {
			err = fmt.Errorf("%s:%d: %w", file, line, err)
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		f.group = l.group(f.Group)
		l.all = append(l.all, f)
		l.byMove[move] = append(l.byMove[move], f)
	}
	return faults
}

// lotOf is the lot that a frame draws: of the thank-you one by its words, so that
// a frame that is changed, added or retired moves no letter that does not use
// it; of the other kinds one by its place n in the file of its kind.
func lotOf(f *Frame, n int) int {
	h := fnv.New32a()
	if strings.HasPrefix(f.File, "frames/later/") {
		h.Write([]byte(f.File))
		return int(h.Sum32())<<10 + n
	}
	h.Write([]byte(f.Move + f.Tones + f.Parts + f.Text))
	return int(h.Sum32())
}

// group numbers the groups by name, from 1.
func (l *library) group(name string) int {
	if name == "" {
		return 0
	}
	if l.byName[name] == 0 {
		l.groups++
		l.byName[name] = l.groups
	}
	return l.byName[name]
}

// frameLine splits "tones | parts | group | text". In sign-offs the second
// column holds countries instead of parts.
func frameLine(s string) (*Frame, error) {
	col := strings.SplitN(s, "|", 4)
	if len(col) != 4 {
		return nil, fmt.Errorf("a frame is `tones | parts | group | text`; here are %d columns", len(col))
	}
	for i := range col {
		col[i] = strings.TrimSpace(col[i])
	}
	f := &Frame{Tones: strings.ReplaceAll(col[0], " ", ""), Parts: strings.ReplaceAll(col[1], " ", ""), Group: col[2], Text: col[3]}
	if f.Tones == "*" {
		f.Tones = "FNW"
	}
	if strings.Trim(f.Tones, "FNW") != "" || f.Tones == "" {
		return nil, fmt.Errorf("tones are of F, N and W, or *; not %q", col[0])
	}
	if upper(f.Parts) {
		f.Lands, f.Parts = strings.FieldsFunc(col[1], func(r rune) bool { return r == ' ' || r == ',' }), "*"
	}
	if f.Parts == "" || f.Parts != "*" && strings.Trim(f.Parts, "mephro") != "" {
		return nil, fmt.Errorf("parts are of m, e, p, h, r and o, or *; not %q", col[1])
	}
	if f.Text == "" {
		return nil, errors.New("the frame has no text")
	}
	return f, nil
}

func upper(s string) bool { return s != "*" && s != "" && strings.ToUpper(s) == s }

// moves are the sections that a frame file may have.
func moves() []string {
	out := []string{"open", "learned", "value", "need2", "strength", "obj", "obj0", "obj2", "want", "wantsaid", "interest",
		"reason", "can", "should", "start", "promise", "attached", "askdate", "ask", "decide", "follow", "hr", "assist",
		"close", "thin", "pass", "subject", "signoff", "card", "screen"}
	out = append(out, kinds().names...)
	for _, k := range regards.Kinds() {
		if k != regards.ThankYou {
			out = append(out, subjectMove(k))
		}
	}
	return out
}
