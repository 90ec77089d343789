package compose

import "regards"

// distinct draws the wording of Options.Version, so that no letter of it has
// been one of a lower number: two draws of a thin record may well fall on the
// same sentences. Numbers are drawn until enough differ; where the frames give
// no more, the last draw stands.
func distinct(o Options, draw func(Options) (Panel, error)) (Panel, error) {
	if o.Version <= 0 {
		return draw(o)
	}
	seen, wanted, most := map[string]bool{}, o.Version, mostDraws*(o.Version+1)
	for o.Version = 0; ; o.Version++ {
		p, err := draw(o)
		if err != nil {
			return p, err
		}
		again := false
		for _, l := range p.Letters {
			again = again || !o.fixed(l) && seen[l.To+"\n"+l.Body()]
		}
		if !again && wanted == 0 || o.Version > most {
			return p, nil
		}
		if !again {
			wanted--
		}
		for _, l := range p.Letters {
			seen[l.To+"\n"+l.Body()] = true
		}
	}
}

// mostDraws bounds how many wordings are drawn for one that is new.
const mostDraws = 8

// fixed reports whether a letter stands as it is.
func (o Options) fixed(l regards.Letter) bool {
	_, ok := o.Fixed[l.To]
	return ok
}
