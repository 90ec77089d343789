package paper

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"regards"
)

// plainLetters are letters as most are: one writer, other readers and words.
func plainLetters(n int) (out []Typed) {
	keep := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r > 0xFF && r < 0x2000 || r > 0x2100 {
				return 'n'
			}
			return r
		}, s)
	}
	for i := range n {
		t := hardLetter(i)
		s := t.Letter.Sheet
		for j, l := range s.Inside {
			s.Inside[j] = keep(l)
		}
		if i%10 > 0 { // one in ten has a name that the ready font file lacks
			t.Letter.To, t.Letter.Greeting = keep(t.Letter.To), keep(t.Letter.Greeting)
		}
		s.Sender, t.Copies = []string{"Steve Carver", "12 Elm Street", "Columbus, OH 43215"}, nil
		t.Letter.Signature[0] = "Steve Carver"
		for j, p := range t.Letter.Paragraphs {
			t.Letter.Paragraphs[j] = regards.Paragraph{Text: keep(p.Text)}
		}
		out = append(out, t)
	}
	return out
}

// BenchmarkPDF makes a thousand different letters. "letters/cpu-s" is by the
// processor's time, which a busy machine does not change.
func BenchmarkPDF(b *testing.B) {
	all := plainLetters(1000)
	at, refused, bytes := 0, 0, 0
	before := processor()
	for b.Loop() {
		file, fs, err := PDF(all[at%len(all)])
		if err != nil {
			b.Fatal(err)
		}
		if len(fs) > 0 {
			refused++
		}
		bytes += len(file)
		at++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "letters/s")
	b.ReportMetric(float64(b.N)/(processor()-before).Seconds(), "letters/cpu-s")
	b.ReportMetric(float64(bytes)/float64(b.N), "bytes/letter")
	b.ReportMetric(float64(refused), "refused")
}

// processor is the processor's time that this process has used.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkAgainstLibreOffice makes the same letters in one run twice: by this
// package, and from its DOCX by LibreOffice in one batch. "times-cpu" compares
// the processor's time of both, "times-clock" the clock's.
func BenchmarkAgainstLibreOffice(b *testing.B) {
	if _, err := exec.LookPath("soffice"); err != nil {
		b.Skip("LibreOffice is missing; check/test installs it")
	}
	dir, letters := b.TempDir(), plainLetters(100)
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for i, l := range letters {
		file, fs, err := DOCX(l)
		if err != nil || len(fs) > 0 {
			b.Fatal(fs, err)
		}
		name := filepath.Join(dir, fmt.Sprintf("%d.docx", i))
		if err := os.WriteFile(name, file, 0o600); err != nil {
			b.Fatal(err)
		}
		args = append(args, name)
	}
	const rounds = 10 // a thousand letters; one of LibreOffice's hundred takes longer
	for b.Loop() {
		before, begin := processor(), time.Now()
		for range rounds {
			for _, l := range letters {
				if _, _, err := PDF(l); err != nil {
					b.Fatal(err)
				}
			}
		}
		ours, wall := processor()-before, time.Since(begin)
		begin = time.Now()
		office := exec.Command("soffice", args...)
		if out, err := office.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		theirs := office.ProcessState.UserTime() + office.ProcessState.SystemTime()
		b.ReportMetric(rounds*theirs.Seconds()/ours.Seconds(), "times-cpu")
		b.ReportMetric(rounds*time.Since(begin).Seconds()/wall.Seconds(), "times-clock")
	}
}
