//go:build !unix

package casefile

import (
	"testing"
	"time"
)

// spent is the clock, where no processor time can be asked for.
func spent(testing.TB) time.Duration { return time.Duration(time.Now().UnixNano()) }
