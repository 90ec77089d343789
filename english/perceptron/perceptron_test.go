package perceptron

import (
	"bytes"
	"math/rand/v2"
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

// TestWideFeaturesSumAsOthers holds the lanes against plain sums: features of
// every width, and weights at both ends.
func TestWideFeaturesSumAsOthers(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 4))
	m, plain := &Model{}, map[uint32][64]int32{}
	var all []feature
	for key := uint32(1); key <= 400; key++ {
		f, sums := feature{key: key * 2654435761}, [64]int32{}
		for _, tag := range dice.Perm(63)[:1+dice.IntN(62)] {
			w := int8(dice.IntN(256) - 128)
			if key%7 == 0 {
				w = []int8{-128, 127}[dice.IntN(2)]
			}
			f.weights = append(f.weights, uint16(tag)|uint16(uint8(w))<<8)
			sums[tag] = int32(w)
		}
		all, plain[f.key] = append(all, f), sums
	}
	m.pack(all)
	if len(m.wide) < 100 || len(m.wide) == len(all) {
		t.Fatalf("%d of %d features are wide", len(m.wide), len(all))
	}
	for range 500 {
		var keys []uint32
		var got, want [64]int32
		for range 1 + dice.IntN(maxFeatures) {
			k := all[dice.IntN(len(all))].key + uint32(dice.IntN(2)) // every second is no feature
			keys = append(keys, k)
			for tag, w := range plain[k] {
				want[tag] += w
			}
		}
		if m.score(keys, &got); got != want {
			t.Fatalf("sums of %d features: %v, want %v", len(keys), got, want)
		}
	}
}
