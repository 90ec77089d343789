package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/wneessen/go-mail"
	"golang.org/x/text/unicode/norm"

	"regards"
)

// save writes every letter into dir as plain text and as a message that mail
// programs open as a draft. All files are made beside their places first and
// then moved, so that a full disk leaves nothing half written.
func (w *written) save(dir string) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("the folder %s cannot be made: %w", dir, err)
	}
	made := map[string]string{} // temporary name -> name
	defer func() {
		if err != nil {
			for tmp := range made {
				os.Remove(tmp)
			}
		}
	}()
	for _, l := range w.panel.Letters {
		eml, err := w.eml(l)
		if err != nil {
			return fmt.Errorf("the message to %s cannot be made: %w", l.To, err)
		}
		for ext, content := range map[string][]byte{".txt": []byte(plainText(l)), ".eml": eml} {
			name := filepath.Join(dir, slug(l.To)+ext)
			tmp, err := writeTemp(dir, content)
			if err != nil {
				return fmt.Errorf("%s cannot be written; nothing was: %w", name, err)
			}
			made[tmp] = name
		}
	}
	for tmp, name := range made {
		if err := os.Rename(tmp, name); err != nil {
			return fmt.Errorf("%s cannot be written: %w", name, err)
		}
	}
	return nil
}

func writeTemp(dir string, content []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".regards-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if cerr := f.Chmod(0o600); err == nil {
		err = cerr
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// plainText is the letter as it is printed: on paper with its addresses and
// date, in an e-mail with its subject line.
func plainText(l regards.Letter) string {
	var b strings.Builder
	if s := l.Sheet; s != nil {
		for _, block := range [][]string{s.Sender, {s.Date}, s.Inside} {
			if len(block) > 0 {
				b.WriteString(strings.Join(block, "\n") + "\n\n")
			}
		}
	} else if l.Subject != "" {
		b.WriteString("Subject: " + l.Subject + "\n\n")
	}
	b.WriteString(l.Body() + "\n")
	if l.Channel == regards.Paper && len(l.Enclosures) > 0 {
		fmt.Fprintf(&b, "\nEnclosure: %s\n", strings.Join(l.Enclosures, "; "))
	}
	return b.String()
}

// eml is the letter as a message (RFC 5322) marked as not yet sent, which mail
// programs open as a draft that can be edited. The same letter gives the same
// bytes.
func (w *written) eml(l regards.Letter) ([]byte, error) {
	m := mail.NewMsg(mail.WithEncoding(mail.EncodingQP), mail.WithNoDefaultUserAgent())
	if w.c.Candidate.Email != "" {
		if err := m.FromFormat(w.c.Candidate.Name, w.c.Candidate.Email); err != nil {
			return nil, err
		}
	}
	if p := w.c.Interviewer(l.To); p != nil && p.Email != "" {
		if err := m.AddToFormat(p.Name, p.Email); err != nil {
			return nil, err
		}
	}
	subject := l.Subject
	if subject == "" {
		subject = "Thank you"
	}
	m.Subject(subject)
	m.SetGenHeader("X-Unsent", "1")
	m.SetDateWithValue(w.now)
	m.SetMessageIDWithValue(messageID(l))
	m.SetBodyString(mail.TypeTextPlain, strings.ReplaceAll(l.Body()+"\n", "\n", "\r\n"))
	var b bytes.Buffer
	_, err := m.WriteTo(&b)
	return b.Bytes(), err
}

// messageID is made of the letter itself, never of this computer's name.
func messageID(l regards.Letter) string {
	return fmt.Sprintf("%x@regards.invalid", sha256.Sum256([]byte(l.To+"\n"+l.Subject+"\n"+l.Body())))
}

// slug is a name as a file name: "Siobhán Keane" is "siobhan-keane". Names in
// other scripts keep their letters.
func slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			dash = false
		default:
			dash = r != '\'' && r != '’' || dash
		}
	}
	if b.Len() == 0 {
		return "letter"
	}
	return b.String()
}
