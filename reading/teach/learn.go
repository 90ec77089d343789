package main

import (
	"math/rand/v2"
	"runtime"
	"sync"

	"regards/english/ear"
)

// How often our own sentences are read for one reading of the treebank, how
// many spoilt copies are made of each sentence, and how often all is read.
const (
	goodCopies = 4
	badCopies  = 6
	spoilt     = 2
	passes     = 5
	firstRate  = 0.15
)

// lesson is a sentence that the ear learns from.
type lesson struct {
	sentence
	bad bool // something is wrong with it, nobody said where
	own bool
}

// learn trains an ear on the treebank and on our own labelled sentences. The
// same seed gives the same ear.
func learn(treebank []sentence, labelled []label, seed uint64) *ear.Model {
	t := ear.NewTrainer()
	dice := rand.New(rand.NewPCG(2026, seed))
	var all []lesson
	var good []sentence
	for _, s := range treebank {
		all = append(all, lesson{sentence: s})
	}
	for _, l := range labelled {
		s, n := ofText(l.sentence), goodCopies
		if l.bad {
			n = badCopies
		} else {
			good = append(good, s)
		}
		for range n {
			all = append(all, lesson{s, l.bad, true})
		}
	}
	for pass := range passes {
		dice.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		rate := firstRate * (1 - float64(pass)/passes)
		for _, l := range all {
			others := treebank
			if l.own {
				others = good
			}
			switch {
			case !l.bad:
				l.teach(t, others, dice, rate)
			case pass > 0: // an ear that knows nothing would look for the fault anywhere
				_, rest := cutStem(l.w)
				t.LearnSomewhere(words(l.w), len(l.w)-len(rest), rate)
			}
		}
	}
	return t.Model()
}

// teach shows the ear a sentence as it is, and spoilt.
func (l lesson) teach(t *ear.Trainer, others []sentence, dice *rand.Rand, rate float64) {
	t.Learn(words(l.w), -1, rate)
	if l.own && dice.IntN(2) == 0 {
		if c, k := misfit(l.sentence, dice); k >= 0 {
			t.Learn(words(c.w), k, rate)
		}
	}
	all := faults()
	for range spoilt {
		for range 6 {
			if c, k := spoil(l.sentence, all[dice.IntN(len(all))], others, dice); k >= 0 {
				t.Learn(words(c.w), k, rate)
				break
			}
		}
	}
}

// folds is into how many parts the labelled sentences are cut, to hear each by
// an ear that has not learnt from its trade.
const folds = 4

// ears are one ear for each part of the labelled sentences, trained without it.
func ears(treebank []sentence, labelled []label) []*ear.Model {
	out := make([]*ear.Model, folds)
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.NumCPU())
	for f := range folds {
		wait.Add(1)
		go func() {
			defer wait.Done()
			free <- struct{}{}
			var others []label
			for _, l := range labelled {
				if l.fold != f {
					others = append(others, l)
				}
			}
			out[f] = learn(treebank, others, uint64(f+1))
			<-free
		}()
	}
	wait.Wait()
	return out
}
