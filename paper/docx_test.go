package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"regards/paper/typeset"
)

// paragraphs prints the text of documents, paragraph by paragraph, as
// python-docx reads them.
const paragraphs = `
import docx, json, sys
print(json.dumps([[[p.style.name, p.text] for p in docx.Document(f).paragraphs if p.text] for f in sys.argv[1:]]))`

// TestDocumentsAsOthersReadThem has documents read by python-docx, and by
// LibreOffice where everything must run: the same text, one page, styles.
func TestDocumentsAsOthersReadThem(t *testing.T) {
	const python = "/usr/bin/python3" // the system's, which has the system's packages
	if err := exec.Command(python, "-c", "import docx").Run(); err != nil {
		missing(t, "python3-docx")
	}
	many := 12
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		many = 80
	}
	dir := t.TempDir()
	var files, texts []string
	for n := 0; len(files) < many; n++ {
		l := hardLetter(n)
		if n%5 == 0 {
			l.Signature = image.NewGray(image.Rect(0, 0, 200, 60))
		}
		if n == 3 { // an office program has typefaces for it
			l.Letter.To, l.Letter.Greeting, l.Letter.Sheet.Inside[0] = "田中 太郎", "Dear 田中 太郎,", "田中 太郎"
		}
		b, fs, err := DOCX(l)
		if err != nil {
			t.Fatal(err)
		}
		if len(fs) > 0 {
			continue
		}
		if !Untouched(".docx", b) || Untouched(".docx", append(b[:len(b)-2:len(b)-2], 'x', 'y')) {
			t.Error("the file does not know itself")
		}
		files, texts = append(files, filepath.Join(dir, fmt.Sprintf("%d.docx", n))), append(texts, expected(l))
		if err := os.WriteFile(files[len(files)-1], b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var read [][][2]string
	if err := json.Unmarshal(output(t, python, append([]string{"-c", paragraphs}, files...)...), &read); err != nil {
		t.Fatal(err)
	}
	for i, all := range read {
		var got []string
		for _, p := range all {
			if p[0] == "Normal" {
				t.Errorf("%s: “%s” has no style of its own", files[i], p[1])
			}
			got = append(got, p[1])
		}
		same(t, files[i], typeset.Clean(strings.Join(got, " ")), texts[i])
	}
	if os.Getenv("REGARDS_TEST_ALL") == "" {
		t.Log("NOT RUN: LibreOffice; check/test installs it and runs this")
		return
	}
	office(t, dir, files, texts)
}

// office has LibreOffice open the documents, read them out and print them.
func office(t *testing.T, dir string, files, texts []string) {
	reader(t, "soffice", "pdfinfo")
	for _, form := range []string{"txt:Text (encoded):UTF8", "pdf"} {
		output(t, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", form, "--outdir", dir}, files...)...)
	}
	for i, file := range files {
		name := strings.TrimSuffix(file, ".docx")
		if out := output(t, "pdfinfo", name+".pdf"); !bytes.Contains(out, []byte("Pages:           1\n")) {
			t.Errorf("%s has more than a page in LibreOffice\n%s", file, out)
		}
		b, err := os.ReadFile(name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		same(t, file+" in LibreOffice", typeset.Clean(strings.TrimPrefix(string(b), "\ufeff")), texts[i])
	}
}

// same compares long texts, and shows where they part.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := []rune(got), []rune(want)
	at := 0
	for at < len(g) && at < len(w) && g[at] == w[at] {
		at++
	}
	from := max(0, at-30)
	t.Errorf("%s: from sign %d on it says\n…%s\nnot\n…%s", what, at, string(g[from:min(len(g), at+40)]), string(w[from:min(len(w), at+40)]))
}

func TestSameLetterIsTheSameDocument(t *testing.T) {
	one, _, err := DOCX(hardLetter(3))
	two, _, _ := DOCX(hardLetter(3))
	if err != nil || !bytes.Equal(one, two) || len(one) == 0 {
		t.Fatalf("%d and %d bytes, %v", len(one), len(two), err)
	}
}
