package desk

import (
	"context"

	"regards"
	"regards/compose"
)

// Card is the closing card of a case's latest interview, by the desk's clock.
func (d *Desk) Card(ctx context.Context, id string) (regards.ClosingCard, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return regards.ClosingCard{}, err
	}
	return compose.Card(k.Case, d.clock()), nil
}
