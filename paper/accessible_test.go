package paper

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"regards"
)

// sound is a PDF as qpdf tells it, and what was found against it.
type sound struct {
	t       *testing.T
	name    string
	objects map[string]any // "obj:3 0 R" -> its value
	streams map[string][]byte
}

func (s *sound) fault(format string, args ...any) {
	s.t.Helper()
	s.t.Errorf("%s: "+format, append([]any{s.name}, args...)...)
}

// soundOf opens a PDF with qpdf.
func soundOf(t *testing.T, name string, file []byte) *sound {
	t.Helper()
	at := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(at, file, 0o600); err != nil {
		t.Fatal(err)
	}
	var told struct {
		QPDF []map[string]json.RawMessage `json:"qpdf"`
	}
	if err := json.Unmarshal(output(t, "qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", at), &told); err != nil || len(told.QPDF) != 2 {
		t.Fatal(err, len(told.QPDF))
	}
	s := &sound{t: t, name: name, objects: map[string]any{}, streams: map[string][]byte{}}
	for id, raw := range told.QPDF[1] {
		var o struct {
			Value  any `json:"value"`
			Stream *struct {
				Dict map[string]any `json:"dict"`
				Data string         `json:"data"`
			} `json:"stream"`
		}
		if err := json.Unmarshal(raw, &o); err != nil {
			t.Fatal(err)
		}
		id = strings.TrimPrefix(id, "obj:")
		s.objects[id] = o.Value
		if o.Stream != nil {
			s.objects[id] = o.Stream.Dict
			data, err := base64.StdEncoding.DecodeString(o.Stream.Data)
			if err != nil {
				t.Fatal(err)
			}
			s.streams[id] = data
		}
	}
	return s
}

var isRef = regexp.MustCompile(`^\d+ 0 R$`)

// get follows keys from a value, through references.
func (s *sound) get(v any, keys ...string) any {
	for {
		if ref, ok := v.(string); ok && isRef.MatchString(ref) {
			v = s.objects[ref]
			continue
		}
		if len(keys) == 0 {
			return v
		}
		dict, _ := v.(map[string]any)
		v, keys = dict[keys[0]], keys[1:]
	}
}

func (s *sound) list(v any, keys ...string) []any {
	out, _ := s.get(v, keys...).([]any)
	return out
}

func (s *sound) text(v any, keys ...string) string {
	out, _ := s.get(v, keys...).(string)
	return strings.TrimPrefix(out, "u:")
}

// document holds what stands in the catalog (ISO 14289-1 5, 7.1, 7.2).
func (s *sound) document() (root any) {
	root = s.get(s.objects["trailer"], "/Root")
	if s.text(root, "/Lang") == "" {
		s.fault("no language")
	}
	if s.get(root, "/MarkInfo", "/Marked") != true || s.get(root, "/MarkInfo", "/Suspects") == true {
		s.fault("not marked as tagged")
	}
	if s.get(root, "/ViewerPreferences", "/DisplayDocTitle") != true || s.text(s.objects["trailer"], "/Info", "/Title") == "" {
		s.fault("no title, or it is not shown")
	}
	meta, _ := s.get(s.objects["trailer"], "/Root").(map[string]any)
	xmp := string(s.streams[fmt.Sprint(meta["/Metadata"])])
	for _, want := range []string{"<pdfuaid:part>1</pdfuaid:part>", "<dc:title>", "<dc:language>"} {
		if !strings.Contains(xmp, want) {
			s.fault("its metadata lack %s", want)
		}
	}
	for _, key := range []string{"/AcroForm", "/OpenAction", "/Names", "/AA"} {
		if s.get(root, key) != nil {
			s.fault("it has %s", key)
		}
	}
	return root
}

// kinds are the standard structure types that we use, with whose children they may be.
var kinds = map[string][]string{"/Document": {""}, "/Sect": {"/Document"}, "/P": {"/Document", "/Sect"}, "/H1": {"/Document", "/Sect"}, "/H2": {"/Document", "/Sect"},
	"/L": {"/Document", "/Sect"}, "/LI": {"/L"}, "/LBody": {"/LI"}, "/Figure": {"/Document"}, "/TOC": {"/Document"}, "/TOCI": {"/TOC"}}

// tree walks the structure and gives what shows each marked piece: page and id
// -> the element's number (ISO 14289-1 7.1, 7.3, 7.4).
func (s *sound) tree(root any) map[string]string {
	shown, level := map[string]string{}, 0
	var walk func(ref, parent, above string)
	walk = func(ref, parent, above string) {
		kind := s.text(ref, "/S")
		allowed, known := kinds[kind]
		if dict, _ := s.get(ref).(map[string]any); !known || !slices.Contains(allowed, above) || dict["/P"] != parent {
			s.fault("an element %s below %s", kind, above)
		}
		if n, ok := strings.CutPrefix(kind, "/H"); ok {
			at, _ := strconv.Atoi(n)
			if at > level+1 {
				s.fault("a heading of level %d after one of %d", at, level)
			}
			level = at
		}
		if kind == "/Figure" && (strings.TrimSpace(s.text(ref, "/Alt")) == "" || len(s.list(ref, "/A", "/BBox")) != 4) {
			s.fault("a picture without words or place")
		}
		kids := s.list(ref, "/K")
		if len(kids) == 0 {
			s.fault("an empty element %s", kind)
		}
		for _, k := range kids {
			if piece, ok := k.(map[string]any); ok {
				key := fmt.Sprint(piece["/Pg"], " ", piece["/MCID"])
				if shown[key] != "" {
					s.fault("a piece is shown twice: %s", key)
				}
				shown[key] = ref
				continue
			}
			walk(fmt.Sprint(k), ref, kind)
		}
	}
	meta, _ := root.(map[string]any)
	top := fmt.Sprint(meta["/StructTreeRoot"])
	dict, _ := s.get(top).(map[string]any)
	if dict == nil {
		s.fault("no structure")
		return nil
	}
	walk(fmt.Sprint(dict["/K"]), top, "")
	return shown
}

// page holds what stands on one page: every sign and line in a piece that is
// shown by the tree or is an ornament, none empty, none inside another, and
// each sign with what it says (ISO 14289-1 7.1, 7.21.7, 7.21.8).
func (s *sound) page(ref string, shown map[string]string, parents []any) (pieces int) {
	if s.text(ref, "/Tabs") != "/S" {
		s.fault("the order of tabs is not that of the structure")
	}
	dict, _ := s.get(ref).(map[string]any)
	says := map[string]map[string]string{}
	for name := range s.get(dict["/Resources"], "/Font").(map[string]any) {
		says[name] = s.font(s.get(dict["/Resources"], "/Font", name))
	}
	open, painted, face := []string{}, false, ""
	for _, op := range operators(string(s.streams[fmt.Sprint(dict["/Contents"])])) {
		switch op.name {
		case "BMC", "BDC":
			tag := op.args[0]
			switch id := regexp.MustCompile(`/MCID (\d+)`).FindStringSubmatch(strings.Join(op.args, " ")); {
			case tag == "/Span" && len(open) > 0: // ActualText inside a piece
			case len(open) > 0:
				s.fault("a piece inside another")
			case id != nil:
				pieces++
				n, _ := strconv.Atoi(id[1])
				e := shown[ref+" "+id[1]]
				if e == "" || n >= len(parents) || fmt.Sprint(parents[n]) != e || s.text(e, "/S") != tag {
					s.fault("piece %d of the page is %s and belongs to %q", n, tag, e)
				}
			case tag != "/Artifact":
				s.fault("a piece %s that nothing shows", tag)
			}
			open, painted = append(open, tag), painted && tag == "/Span"
		case "EMC":
			if len(open) == 0 {
				s.fault("a piece ends that has not begun")
				return pieces
			}
			if !painted {
				s.fault("an empty piece %s", open[len(open)-1])
			}
			open = open[:len(open)-1]
		case "Tf":
			face = op.args[0]
		case "TJ", "Tj", "S", "f", "Do", "B":
			if len(open) == 0 {
				s.fault("%s outside of every piece", op.name)
			}
			if op.name != "TJ" && op.name != "Tj" {
				painted = true
				continue
			}
			for _, hex := range regexp.MustCompile(`<([0-9A-F]*)>`).FindAllStringSubmatch(strings.Join(op.args, ""), -1) {
				for i := 0; i+4 <= len(hex[1]); i += 4 {
					painted = true
					if said := says[face][hex[1][i:i+4]]; said == "" || strings.Contains(said, "0000") || said == "FEFF" || said == "FFFE" {
						s.fault("sign %s of %s says %q", hex[1][i:i+4], face, said)
					}
				}
			}
		}
	}
	if len(open) > 0 {
		s.fault("a piece does not end")
	}
	return pieces
}

var bfchar = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)

// font holds that a font is embedded and gives what its signs say.
func (s *sound) font(font any) map[string]string {
	below := s.list(font, "/DescendantFonts")
	if s.text(font, "/Subtype") != "/Type0" || s.text(font, "/Encoding") != "/Identity-H" || len(below) != 1 || s.text(below[0], "/CIDToGIDMap") != "/Identity" || s.get(below[0], "/FontDescriptor", "/FontFile2") == nil {
		s.fault("a font is not embedded as it should be")
	}
	name := s.text(font, "/BaseFont")
	if name != s.text(below[0], "/BaseFont") || name != s.text(below[0], "/FontDescriptor", "/FontName") || !regexp.MustCompile(`^/[A-Z]{6}\+`).MatchString(name) {
		s.fault("a font has two names: %s", name)
	}
	dict, _ := font.(map[string]any)
	out := map[string]string{}
	for _, m := range bfchar.FindAllStringSubmatch(string(s.streams[fmt.Sprint(dict["/ToUnicode"])]), -1) {
		out[m[1]] = m[2]
	}
	return out
}

// operator is one of a page's content with what stands before it.
type operator struct {
	name string
	args []string
}

var token = regexp.MustCompile(`<<|>>|<[0-9A-Fa-f]*>|\[|\]|/[^\s<>\[\]/()]+|[^\s<>\[\]/()]+`)

// operators takes a page's content apart. Strings in it are written in hex alone.
func operators(content string) (out []operator) {
	var args []string
	deep := 0
	for _, w := range token.FindAllString(content, -1) {
		switch {
		case w == "<<" || w == "[":
			deep++
		case w == ">>" || w == "]":
			deep--
		case deep == 0 && (w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 'a' && w[0] <= 'z'):
			out, args = append(out, operator{w, args}), nil
			continue
		}
		args = append(args, w)
	}
	return out
}

// accessible holds what of PDF/UA-1 a program can hold.
func accessible(t *testing.T, name string, file []byte) {
	t.Helper()
	s := soundOf(t, name, file)
	if s.get(s.objects["trailer"], "/Encrypt") != nil {
		s.fault("it is encrypted")
	}
	root := s.document()
	shown := s.tree(root)
	nums, pieces := s.list(root, "/StructTreeRoot", "/ParentTree", "/Nums"), 0
	for i, p := range s.list(root, "/Pages", "/Kids") {
		at, _ := s.get(p, "/StructParents").(float64)
		if int(at) != i || 2*i+1 >= len(nums) {
			s.fault("page %d is not found from its pieces", i+1)
			continue
		}
		parents, _ := s.get(nums[2*i+1]).([]any)
		n := s.page(fmt.Sprint(p), shown, parents)
		if n != len(parents) {
			s.fault("page %d has %d pieces, and %d have a parent", i+1, n, len(parents))
		}
		pieces += n
	}
	if pieces != len(shown) || pieces == 0 {
		s.fault("%d pieces stand on pages, %d in the structure", pieces, len(shown))
	}
}

// TestEverybodyCanReadIt: what of PDF/UA-1 (ISO 14289-1, by the conditions of the
// Matterhorn Protocol) can be held without seeing holds for every paper, as
// another program takes it apart. No validator of PDF/UA can be had in Debian.
func TestEverybodyCanReadIt(t *testing.T) {
	reader(t, "qpdf")
	papers := map[string]func() ([]byte, []regards.Finding, error){}
	var all []Typed
	for i := range len(hardNames) {
		l := hardLetter(i)
		if i%3 == 0 {
			l.Signature = image.NewNRGBA(image.Rect(0, 0, 300, 70))
		}
		if _, fs, _ := PDF(l); len(fs) > 0 {
			continue
		}
		all = append(all, l)
		papers[fmt.Sprint("letter ", i)] = func() ([]byte, []regards.Finding, error) { return PDF(l) }
	}
	if len(all) < 15 {
		t.Fatalf("only %d letters", len(all))
	}
	card := regards.ClosingCard{Heading: "Ward Manager", When: "Thursday", Questions: []string{"Does anything speak against me?"}, FindOut: []regards.FindOut{{What: "a name", Ask: "May I have your card?"}}, Lines: []regards.CardLine{{Name: "Say that you want it", Say: "I want this job.", Said: regards.Yes}}}
	brief := regards.Brief{For: "Joan", Heading: "For Joan Becker", Sections: []regards.Section{{Title: "The job", Lines: []regards.Line{{Text: "One."}, {Text: "Two."}}}, {Lines: []regards.Line{{Text: "Three."}}}}}
	dossier := Dossier{Title: "Ward Manager", From: "Ana Ruiz", Place: "GB", Chapters: []Chapter{{Title: "Where it stands", Passages: []Passage{{Text: "They are deciding."}, {Kind: Head, Text: "Risks"}, {Kind: Item, Text: "One."}, {Kind: Item, Text: "Two."}}}, {Title: "Plan", Passages: []Passage{{Kind: Answer, Text: "Wait."}}}}}
	papers["letters"] = func() ([]byte, []regards.Finding, error) { return PDFs(all) }
	papers["envelopes"] = func() ([]byte, []regards.Finding, error) { return EnvelopesPDF(plainLetters(3), C5) }
	papers["labels"] = func() ([]byte, []regards.Finding, error) { return LabelsPDF(plainLetters(25), "L7160") }
	papers["card"] = func() ([]byte, []regards.Finding, error) { return CardPDF(card, "Ana Ruiz", "US") }
	papers["briefs"] = func() ([]byte, []regards.Finding, error) {
		return BriefsPDF([]regards.Brief{brief, brief}, "Ana Ruiz", "GB")
	}
	papers["dossier"] = func() ([]byte, []regards.Finding, error) { return DossierPDF(dossier) }
	for name, make := range papers {
		file, fs, err := make()
		if err != nil || len(fs) > 0 || !bytes.HasPrefix(file, []byte("%PDF")) {
			t.Fatal(name, fs, err)
		}
		accessible(t, name, file)
	}
}
