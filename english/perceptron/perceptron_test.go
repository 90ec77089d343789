package perceptron

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func sample(tags string, words ...string) Sample {
	s := Sample{}
	for i, w := range words {
		s.Words = append(s.Words, Word{Form: w})
		s.Tags = append(s.Tags, string(tags[i]))
	}
	return s
}

// lessons teach a small language: D(eterminer), N(oun), V(erb), P(ronoun).
func lessons() []Sample {
	var all []Sample
	for range 12 {
		all = append(all, sample("DNVDN", "the", "crew", "runs", "the", "dock"), sample("PVDN", "we", "run", "a", "dock"),
			sample("DNV", "the", "run", "ends"), sample("PVN", "they", "dock", "ships"), sample("DNVN", "a", "crew", "docks", "ships"))
	}
	return all
}

func tagsOf(m *Model, words ...string) string {
	in, out := make([]Word, len(words)), make([]Result, len(words))
	for i, w := range words {
		in[i] = Word{Form: w}
	}
	m.Tag(in, out)
	tags := ""
	for _, r := range out {
		tags += m.Tags()[r.Tag]
	}
	return tags
}

func TestTrainTagsByContext(t *testing.T) {
	var stored bytes.Buffer
	trained, err := Trainer{Passes: 5, Rounds: 2, Seed: 1, Least: 1}.Train(lessons(), &stored)
	if err != nil {
		t.Fatal(err)
	}
	read, err := Read(stored.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Model{trained, read} {
		if got := tagsOf(m, "we", "dock", "the", "run"); got != "PVDN" {
			t.Errorf("we dock the run: %s", got)
		}
	}
	if got := tagsOf(read); got != "" {
		t.Errorf("no words have tags %q", got)
	}
}

func TestTrainIsReproducible(t *testing.T) {
	var models [2]bytes.Buffer
	for i := range models {
		if _, err := (Trainer{Passes: 3, Seed: 7, Least: 1, Drop: 0.2}).Train(lessons(), &models[i]); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(models[0].Bytes(), models[1].Bytes()); diff != "" {
		t.Error("the same lessons give two models")
	}
}

func TestReadRefusesDamage(t *testing.T) {
	var stored bytes.Buffer
	if _, err := (Trainer{Passes: 1, Least: 1}).Train(lessons(), &stored); err != nil {
		t.Fatal(err)
	}
	for n := range stored.Len() {
		if _, err := Read(stored.Bytes()[:n]); err == nil {
			t.Fatalf("a model cut at %d of %d bytes is read", n, stored.Len())
		}
	}
}
