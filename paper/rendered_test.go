package paper

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// reader is a program of others that reads our files. Without it a test says
// that it did not run; where everything must run, it fails.
func reader(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			missing(t, name)
		}
	}
}

func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		t.Fatalf("%s is missing; check/test installs it", what)
	}
	t.Skipf("NOT RUN: %s is missing; check/test installs it and runs this", what)
}

func output(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return out
}

// seen is a file as pdftotext sees it.
type seen struct {
	Pages []struct {
		Width  float64    `xml:"width,attr"`
		Height float64    `xml:"height,attr"`
		Words  []seenWord `xml:"word"`
	} `xml:"body>doc>page"`
}

type seenWord struct {
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

func look(t *testing.T, file string) seen {
	t.Helper()
	var s seen
	d := xml.NewDecoder(bytes.NewReader(output(t, "pdftotext", "-bbox", file, "-")))
	d.Strict, d.Entity = false, xml.HTMLEntity
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestHardLettersAsOthersSeeThem has letters with hard names and long
// addresses read by programs that had no part in making them: one page, every
// word there, inside the margins, none over another, every one in ink, fonts
// embedded, the file sound.
func TestHardLettersAsOthersSeeThem(t *testing.T) {
	reader(t, "pdftotext", "pdffonts", "pdftoppm", "qpdf")
	many := 20
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		many = 500
	}
	dir, made, tight := t.TempDir(), 0, 0
	for n := 0; made < many; n++ {
		l := hardLetter(n)
		b, fs, err := PDF(l)
		if err != nil {
			t.Fatal(err)
		}
		if len(fs) > 0 {
			if fs[0].Rule != ruleOnePage {
				t.Errorf("letter %d: %s", n, fs[0].Text)
			}
			if tight++; tight > many/4+3 {
				t.Fatalf("%d of %d letters do not fit", tight, n+1)
			}
			continue
		}
		made++
		file := filepath.Join(dir, fmt.Sprintf("%d.pdf", n))
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		inspect(t, fmt.Sprintf("letter %d", n), file, expected(l))
		os.Remove(file)
	}
}

// inspect looks at a file of one page that is to say a text.
func inspect(t *testing.T, what, file, text string) {
	t.Helper()
	s := look(t, file)
	if len(s.Pages) != 1 {
		t.Errorf("%s: %d pages", what, len(s.Pages))
		return
	}
	p := s.Pages[0]
	var words []string
	for i, w := range p.Words {
		words = append(words, w.Text)
		if w.XMin < inch-2 || w.XMax > p.Width-inch+2 || w.YMin < inch/2 || w.YMax > p.Height-0.7*inch {
			t.Errorf("%s: “%s” stands in the margin: %v", what, w.Text, w)
		}
		for _, o := range p.Words[:i] {
			if across, down := min(w.XMax, o.XMax)-max(w.XMin, o.XMin), min(w.YMax, o.YMax)-max(w.YMin, o.YMin); across > 1 && down > 4.5 {
				t.Errorf("%s: “%s” stands over “%s”", what, w.Text, o.Text)
			}
		}
	}
	if got, want := strings.Join(words, ""), strings.Join(strings.Fields(text), ""); got != squeezed(want) && squeezed(got) != squeezed(want) {
		t.Errorf("%s says\n%s\nnot\n%s", what, got, want)
	}
	for _, row := range strings.Split(strings.TrimSpace(string(output(t, "pdffonts", file))), "\n")[2:] {
		if !strings.Contains(row, "yes yes yes") {
			t.Errorf("%s: a font is not embedded, reduced and readable: %s", what, row)
		}
	}
	output(t, "qpdf", "--check", "--warning-exit-0", file)
	if out := output(t, "qpdf", "--check", file); bytes.Contains(out, []byte("WARNING")) {
		t.Errorf("%s: %s", what, out)
	}
	inked(t, what, file, p.Words)
}

// squeezed is text without the spaces that are not seen.
func squeezed(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(s)
}

// inked holds that there is ink where each word stands, and none in the
// margins: no sign is missing, clipped or drawn as nothing.
func inked(t *testing.T, what, file string, words []seenWord) {
	t.Helper()
	const dots = 80.0
	g := gray(t, output(t, "pdftoppm", "-r", "80", "-gray", file))
	for _, w := range words {
		dark := 0
		for y := int(w.YMin * dots / 72); y < int(w.YMax*dots/72)+1 && y < g.high; y++ {
			for x := int(w.XMin * dots / 72); x < int(w.XMax*dots/72)+1 && x < g.wide; x++ {
				if g.dots[y*g.wide+x] < 160 {
					dark++
				}
			}
		}
		if dark == 0 && strings.Trim(w.Text, ".,·-–—'’:;") != "" {
			t.Errorf("%s: there is no ink where “%s” should stand", what, w.Text)
		}
	}
	edge := int(0.6 * dots)
	for y := range g.high {
		for x := range g.wide {
			if (x < edge || x >= g.wide-edge || y < edge/2 || y >= g.high-edge/2) && g.dots[y*g.wide+x] < 200 {
				t.Errorf("%s: there is ink in the margin at %d, %d", what, x, y)
				return
			}
		}
	}
}

type grayPicture struct {
	wide, high int
	dots       []byte
}

// gray reads a PGM picture.
func gray(t *testing.T, raw []byte) (g grayPicture) {
	t.Helper()
	var most, head int
	if _, err := fmt.Sscanf(string(raw[:min(len(raw), 64)]), "P5\n%d %d\n%d\n", &g.wide, &g.high, &most); err != nil {
		t.Fatalf("no picture: %v", err)
	}
	for range 3 {
		head += bytes.IndexByte(raw[head:], '\n') + 1
	}
	g.dots = raw[head:]
	return g
}
