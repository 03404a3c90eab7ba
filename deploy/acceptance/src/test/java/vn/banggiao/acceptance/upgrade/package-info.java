/** Today's services on what the release before left in its databases. */
package vn.banggiao.acceptance.upgrade;
